function a(e,t){return e==="tanh"?Math.tanh(t):e==="relu"?Math.max(0,t):e==="step"?t>=0?1:0:t>=0?1/(1+Math.exp(-t)):Math.exp(t)/(1+Math.exp(t))}function n(e,t){if(e==="relu")return t>0?1:0;if(e==="step")return 0;let r=Math.exp(-Math.abs(t));return e==="tanh"?4*r*r/(1+r*r)**2:r/(1+r)**2}export{a,n as b};
//# sourceMappingURL=chunk-R3NFGDEW.js.map
