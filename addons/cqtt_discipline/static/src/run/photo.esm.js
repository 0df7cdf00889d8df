/** The longest side of a photo that is sent, in dots: enough to recognise a card. */
const LONGEST = 1280;
const QUALITY = 0.7;

/** Return a picked photo as base64 JPEG, small enough to wait on the device. */
export async function readPhoto(file) {
    const picture = await createImageBitmap(file);
    const share = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * share);
    canvas.height = Math.round(picture.height * share);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL("image/jpeg", QUALITY).split(",")[1];
}
