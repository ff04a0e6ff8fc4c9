import { BospadError } from '@shared/errors'
import { cleanGif } from './gif'
import { cleanJpeg } from './jpeg'
import { cleanPng } from './png'
import { cleanWebp } from './webp'

export type Picture = { bytes: Buffer; width: number; height: number }

/** A picture that says it is larger would fill the memory of whoever opens it. Pixels. */
const mostPixels = 100_000_000

/**
 * The same picture without what it says about its maker, place and camera, and without data after its end.
 * @throws BospadError FILE_DAMAGED, FILE_TOO_LARGE (more than 100 megapixels)
 */
export function cleanPicture(bytes: Buffer, mime: string): Buffer {
  let picture: Picture
  try {
    picture = clean(bytes, mime)
  } catch (error) {
    if (error instanceof RangeError) throw new BospadError('FILE_DAMAGED', undefined, { cause: error }) // cut short
    throw error
  }
  if (picture.width < 1 || picture.height < 1) throw new BospadError('FILE_DAMAGED')
  if (picture.width * picture.height > mostPixels) throw new BospadError('FILE_TOO_LARGE')
  return picture.bytes
}

function clean(bytes: Buffer, mime: string): Picture {
  if (mime === 'image/jpeg') return cleanJpeg(bytes)
  if (mime === 'image/png') return cleanPng(bytes)
  if (mime === 'image/webp') return cleanWebp(bytes)
  if (mime === 'image/gif') return cleanGif(bytes)
  throw new BospadError('FILE_TYPE_REFUSED')
}
