using System.Xml;
using System.Xml.Linq;
using Onboarding.Application.Screening;

namespace Onboarding.Infrastructure.Screening.Formats;

/// <summary>Streams the elements of an XML file, one at a time. Document type definitions are not processed.</summary>
internal static class XmlElements
{
    /// <summary>Returns each element with one of the names and its line; reports the root to <paramref name="root"/>.</summary>
    public static IEnumerable<(int Line, XElement Element)> Of(ListFile file, string rootName, Action<XmlReader> root, params string[] names)
    {
        CsvRows.RejectPage(file);
        using var stream = file.Open();
        using var reader = XmlReader.Create(stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreWhitespace = true,
                MaxCharactersInDocument = 1L << 31
            });
        Move(file, reader, moving => moving.MoveToContent());
        if (reader.LocalName != rootName)
        {
            throw new ListFormatException($"{file.Name} begins with <{reader.LocalName}> instead of <{rootName}>.");
        }

        root(reader);
        Move(file, reader, moving => moving.Read());
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && names.Contains(reader.LocalName))
            {
                var line = ((IXmlLineInfo)reader).LineNumber;
                XElement? element = null;
                Move(file, reader, moving => element = (XElement)XNode.ReadFrom(moving));
                yield return (line, element!);
            }
            else
            {
                Move(file, reader, moving => moving.Read());
            }
        }
    }

    /// <summary>Returns the text of a child element, or null if there is none or it is blank.</summary>
    public static string? Text(this XElement element, string child) =>
        element.Elements().FirstOrDefault(candidate => candidate.Name.LocalName == child)?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Returns the text of an attribute, or null if there is none or it is blank or a dash.</summary>
    public static string? Value(this XElement element, string attribute) =>
        element.Attribute(attribute)?.Value.Trim() is { Length: > 0 } text && text != "-" ? text : null;

    /// <summary>Returns the child elements with a local name.</summary>
    public static IEnumerable<XElement> Children(this XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName == name);

    private static void Move(ListFile file, XmlReader reader, Action<XmlReader> move)
    {
        try
        {
            move(reader);
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException or EndOfStreamException)
        {
            throw new ListFormatException($"{file.Name} is not complete XML: it cannot be read from line {((IXmlLineInfo)reader).LineNumber}.");
        }
    }
}
