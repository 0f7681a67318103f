using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.XPath;

namespace Onboarding.Api.Common.Documentation;

/// <summary>
/// The comments of the source as public text: without the notes in brackets that cite a page of a contract, for people who change the source.
/// </summary>
internal static partial class PublicText
{
    /// <summary>Returns the comments of a project.</summary>
    public static XPathDocument Of(string project)
    {
        var comments = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, $"Onboarding.{project}.xml"));
        using var reader = XmlReader.Create(new StringReader(Clean(comments)));
        return new XPathDocument(reader);
    }

    /// <summary>Returns a text without its citations, such as <c>(fields.json, Customer)</c> and <c>(E8b)</c>.</summary>
    public static string Clean(string text) => Citation().Replace(text, "");

    [GeneratedRegex(@"\s+\((?:[a-z]+\.(?:json|md)\b|[A-Z][0-9]{1,2}[a-z]?(?![A-Za-z0-9])|contradiction [0-9]+)[^()]*\)")]
    private static partial Regex Citation();
}
