using System.Text.Json;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Dialects.Amlyze.Published;

/// <summary>One line of a published field table (tests/Contracts/amlyze/fields.json).</summary>
internal sealed record PublishedField(string Owner, JsonElement Line)
{
    private static readonly JsonElement Objects = Repository.Contract("amlyze", "fields.json").GetProperty("objects");

    public string Name => Line.GetProperty("name").GetString()!;

    public string Type => Line.GetProperty("type").GetString()!;

    /// <summary>The object type of the field or of the elements of its list; null for a scalar.</summary>
    public string? Part => Text("ref");

    public string? Classifier => Text("classifier");

    public int? MaxLength => Line.TryGetProperty("max_length", out var length) ? length.GetInt32() : null;

    public IReadOnlyList<string> Members => Line.TryGetProperty("enum", out var members) || Line.TryGetProperty("item_enum", out members)
        ? [.. members.EnumerateArray().Select(member => member.GetString()!)]
        : [];

    /// <summary>Returns the lines of an object.</summary>
    public static IReadOnlyList<PublishedField> Of(string owner) =>
    [
        .. Objects.GetProperty(owner).EnumerateArray().Select(line => new PublishedField(owner, line)),
    ];

    /// <summary>Returns whether a party of an entity type may have the field.</summary>
    public bool IsFor(string type) => Text("applies_to") is "both" or null || Text("applies_to") == type;

    /// <summary>Returns whether a form's table has the field for a customer of an entity type. Fields of a later version are accepted from clients of an earlier one too.</summary>
    public bool IsListedIn(PublishedForm form, string type) =>
        Mark(form == PublishedForm.Customer2023 ? PublishedForm.Customer : form, type) is not { ValueKind: JsonValueKind.String } mark || mark.GetString() != "absent";

    /// <summary>Returns whether a form's table requires the field for a customer of an entity type; null if it depends on another field.</summary>
    public bool? IsMandatory(PublishedForm form, string type) => Mark(form, type) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } mark when mark.GetString() == "absent" => false,
        _ => null,
    };

    // Only the tables of a customer differ by form. Each object in its lists has one table.
    private JsonElement Mark(PublishedForm form, string type)
    {
        var column = form switch
        {
            PublishedForm.Lead => "mandatory_in_lead_table",
            PublishedForm.Simplified => "mandatory_in_simplified_table",
            _ => null,
        };
        if (column is not null && Owner == "Customer")
        {
            return Line.GetProperty(column).TryGetProperty(type, out var mark) ? mark : default;
        }

        return form == PublishedForm.Customer2023 && Line.TryGetProperty("mandatory_by_version", out var versions)
            ? versions.GetProperty("2023-09-07")
            : Line.GetProperty("mandatory");
    }

    private string? Text(string member) => Line.TryGetProperty(member, out var value) ? value.GetString() : null;
}
