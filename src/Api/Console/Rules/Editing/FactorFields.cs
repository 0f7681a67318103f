using System.Globalization;
using System.Text.Json.Nodes;
using Onboarding.Api.Console.Common;

namespace Onboarding.Api.Console.Rules.Editing;

/// <summary>Writes the form of a factor, with the mapping rows that its page shows, into the document.</summary>
internal static class FactorFields
{
    /// <summary>The number of mapping rows on a page. The others of a long mapping are on further pages.</summary>
    public const int LinesOfPage = 15;

    private static readonly string[] LineTexts = ["values", "list", "from", "below", "points"];

    /// <summary>Writes the form.</summary>
    public static void Write(ConsoleRequest request, DraftDocument document)
    {
        var factor = request.Text("row") is { } id ? document.Row(RuleTable.Factors, id) : document.Add(RuleTable.Factors, null);
        foreach (var member in new[] { "id", "name", "family", "input", "appliesTo", "missing" })
        {
            factor.SetText(member, request.Text(member));
        }

        factor.SetNumber("weight", request.Text("weight"));
        factor.SetNumber("default", request.Text("default"));
        factor["mapping"] ??= new JsonArray();
        if (factor["mapping"] is JsonArray mapping)
        {
            WriteLines(request, document, mapping);
        }
    }

    // The rows of the page, in place of those that it had shown. A row that is left blank is none.
    private static void WriteLines(ConsoleRequest request, DraftDocument document, JsonArray mapping)
    {
        var first = Math.Clamp(request.Number("line") ?? 0, 0, mapping.Count);
        var shown = mapping.Skip(first).Take(Math.Clamp(request.Number("lines") ?? 0, 0, LinesOfPage)).OfType<JsonObject>().ToList();
        var lines = Enumerable.Range(0, request.Form!["points"].Count)
            .Where(i => LineTexts.Any(name => request.Cell(name, i) is not null))
            .Select(i => (Row: Line(request, i, i < shown.Count ? shown[i] : null), Place: i)).ToList();
        foreach (var row in shown)
        {
            mapping.Remove(row);
        }

        Apply(RowAction.Of(request), lines);
        for (var i = 0; i < lines.Count; i++)
        {
            mapping.Insert(first + i, lines[i].Row);
            document.Place(lines[i].Row, (first + lines[i].Place).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static JsonObject Line(ConsoleRequest request, int i, JsonObject? stored)
    {
        var line = stored ?? [];
        line.SetValues("values", request.CellLines("values", i));
        line.SetText("list", request.Cell("list", i));
        line.SetNumber("from", request.Cell("from", i));
        line.SetNumber("below", request.Cell("below", i));
        line.SetNumber("points", request.Cell("points", i));
        return line;
    }

    private static void Apply(RowAction? action, List<(JsonObject Row, int Place)> lines)
    {
        if (action is null || lines.FindIndex(line => line.Place.ToString(CultureInfo.InvariantCulture) == action.Row) is not (>= 0 and var at))
        {
            return;
        }

        var line = lines[at];
        lines.RemoveAt(at);
        if (action.Kind != RowAction.Delete)
        {
            lines.Insert(Math.Clamp(at + action.Step, 0, lines.Count), line);
        }
    }
}
