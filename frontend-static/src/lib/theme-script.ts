/** Runs before the first paint, so that a chosen theme never flashes the other one. */
export const themeScript = `try{var t=localStorage.getItem('vexel-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;
