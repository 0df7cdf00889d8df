-- Pandoc filter for one readme fragment. The metadata `base` is the level its outermost
-- heading gets; pictures are named from the addon's folder, where README.rst lies.

local function picture(image)
    image.src = image.src:gsub("^%.%./", "")
    return image
end

-- A picture on its own becomes a figure: as a substitution, equal texts of two
-- fragments would collide.
local function paragraph(block)
    local only = block.content[1]
    if #block.content == 1 and only.t == "Image" then
        return pandoc.Figure({ pandoc.Plain({ picture(only) }) })
    end
end

local function document(doc)
    local outermost = 10
    doc:walk({
        Header = function(header)
            outermost = math.min(outermost, header.level)
        end,
    })
    local shift = tonumber(pandoc.utils.stringify(doc.meta.base)) - outermost
    return doc:walk({
        Header = function(header)
            header.level = header.level + shift
            return header
        end,
    })
end

return { { Para = paragraph }, { Image = picture }, { Pandoc = document } }
