/** All that the app's pages load, as one module: `tools/bundle.py` makes the bundle of it. */
export { mount as mountFigure } from "./index.js";
export { mount as mountPageBar } from "./page_bar/index.js";
export { mount as mountBrowserStore } from "./sync/browser_store.js";
export { mount as mountTablePaste } from "./editing/table_paste.js";
export { mount as mountBoardFeed } from "./board/feed.js";
export { mount as mountBoardQuestion } from "./board/question_view.js";
export { mount as mountFileDownload } from "./export/file_download.js";
export { mount as mountHandOut } from "./hand_out/index.js";
export { mount as mountSceneList } from "./scene_list/index.js";
export { styled } from "./dom/stylesheets.js";
