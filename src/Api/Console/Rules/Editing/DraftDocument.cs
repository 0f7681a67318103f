using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Api.Console.Rules.Editing;

/// <summary>
/// A rule-set document that a form changes. Members that the form does not have stay as they are, also the spelling of their numbers. A finding about
/// the changed document is shown on a page with the stored one, so its places are translated: a row that was moved keeps its place of before, and an
/// added one has the place <see cref="Added"/>.
/// </summary>
internal sealed class DraftDocument
{
    /// <summary>The place of an added row. No id has this letter.</summary>
    public const string Added = "+";

    private readonly Dictionary<JsonNode, string> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>Begins to change a document.</summary>
    public DraftDocument(JsonElement document)
    {
        Root = JsonObject.Create(document) ?? throw new ArgumentException("A rule set is an object.", nameof(document));
        foreach (var (_, member) in Root)
        {
            IEnumerable<(string, JsonNode?)> rows = member switch
            {
                JsonArray array => array.Select((row, i) => (Text(i), row)),
                JsonObject map => map.Select(one => (one.Key, one.Value)),
                _ => [],
            };
            foreach (var (place, row) in rows)
            {
                Place(row, place);
            }
        }
    }

    /// <summary>The document.</summary>
    public JsonObject Root { get; }

    /// <summary>Returns the changed document.</summary>
    public JsonElement ToElement() => JsonSerializer.SerializeToElement(Root);

    /// <summary>States at which place a page shows a value.</summary>
    public void Place(JsonNode? node, string place)
    {
        if (node is not null)
        {
            _places[node] = place;
        }
    }

    /// <summary>Returns a row. Throws <see cref="NotFound"/> if the table has none with the id.</summary>
    public JsonObject Row(RuleTable table, string? id) =>
        Rows(table).FirstOrDefault(row => IdOf(table, row) == id) ?? throw new NotFound("Row");

    /// <summary>Returns the rows of a table in their order.</summary>
    public IReadOnlyList<JsonObject> Rows(RuleTable table) => Root[table.Name] switch
    {
        JsonArray array => [.. array.OfType<JsonObject>()],
        JsonObject map => [.. map.Select(one => one.Value).OfType<JsonObject>()],
        _ => [],
    };

    /// <summary>Adds an empty row at the end.</summary>
    public JsonObject Add(RuleTable table, string? id)
    {
        var row = new JsonObject();
        Place(row, Added);
        if (table.Key is not null)
        {
            ((JsonArray)(Root[table.Name] ??= new JsonArray())).Add(row);
        }
        else if (!((JsonObject)(Root[table.Name] ??= new JsonObject())).TryAdd(id ?? "", row))
        {
            throw new InvalidInput([Finding.Of(RuleSetErrors.Duplicate, $"/{table.Name}/{Added}")]);
        }

        return row;
    }

    /// <summary>Removes a row.</summary>
    public void Remove(RuleTable table, string id) => Detach(Row(table, id));

    /// <summary>Moves a row before the previous one, or behind the next one, of those that a page shows together.</summary>
    public void Move(RuleTable table, string id, int step, Func<JsonObject, bool>? isShown = null)
    {
        var row = Row(table, id);
        var shown = Rows(table).Where(one => one == row || isShown?.Invoke(one) != false).ToList();
        if (shown.IndexOf(row) + step is >= 0 and var place && place < shown.Count)
        {
            MoveTo(table, row, Rows(table).ToList().IndexOf(shown[place]));
        }
    }

    /// <summary>Renames a list, also where rows refer to it.</summary>
    public void RenameList(string id, string? name)
    {
        if (name == id)
        {
            return;
        }

        var (lists, row) = ((JsonObject)Root[RuleTable.Lists.Name]!, Row(RuleTable.Lists, id));
        if (lists.ContainsKey(name ?? ""))
        {
            throw new InvalidInput([Finding.Of(RuleSetErrors.Duplicate, $"/{RuleTable.Lists.Name}/{id}")]);
        }

        var place = lists.IndexOf(id);
        Detach(row);
        lists.Insert(place, name ?? "", row);
        foreach (var reference in References().Where(one => RowValues.TextOf(one["list"]) == id))
        {
            reference["list"] = name;
        }
    }

    /// <summary>Returns findings with the places that the page shows.</summary>
    public IReadOnlyList<Finding> Shown(IReadOnlyList<Finding> findings) => [.. findings.Select(one => one.At(Shown(one.Path)))];

    private string Shown(string path)
    {
        var (shown, node) = ("", (JsonNode?)Root);
        foreach (var segment in path.Split('/').Skip(1))
        {
            var name = segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node switch
            {
                JsonArray array when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < array.Count => array[i],
                JsonObject map => map[name],
                _ => null,
            };
            shown += "/" + (node is not null && _places.TryGetValue(node, out var place) ? place : segment);
        }

        return shown;
    }

    private IEnumerable<JsonObject> References() => Rows(RuleTable.Floors).Concat(Rows(RuleTable.Prohibitions))
        .Concat(Rows(RuleTable.Factors).Select(row => row["mapping"]).OfType<JsonArray>().SelectMany(lines => lines.OfType<JsonObject>()));

    private static string? IdOf(RuleTable table, JsonObject row) => table.Key is { } key ? RowValues.TextOf(row[key]) : row.GetPropertyName();

    private static void Detach(JsonObject row)
    {
        if (row.Parent is JsonArray array)
        {
            array.Remove(row);
        }
        else
        {
            ((JsonObject)row.Parent!).Remove(row.GetPropertyName());
        }
    }

    private void MoveTo(RuleTable table, JsonObject row, int place)
    {
        var name = table.Key is null ? row.GetPropertyName() : null;
        Detach(row);
        if (Root[table.Name] is JsonArray array)
        {
            array.Insert(place, row);
        }
        else
        {
            ((JsonObject)Root[table.Name]!).Insert(place, name!, row);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
