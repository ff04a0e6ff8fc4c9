document.body.dataset.page = 'capture'
