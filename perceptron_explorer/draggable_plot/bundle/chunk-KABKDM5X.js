var t=class extends Error{constructor(r){super(r),this.name="InputError"}};function n(e,r){if(Number.isFinite(e))return e;throw new t(`${r} is too large to be written as a number; give smaller entries.`)}export{t as a,n as b};
//# sourceMappingURL=chunk-KABKDM5X.js.map
