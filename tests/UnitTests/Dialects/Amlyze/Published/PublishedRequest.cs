using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Onboarding.Api.Dialects.Amlyze;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.ReferenceData;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Dialects.Amlyze.Published;

/// <summary>A request of a form with a valid value in every published field, built from the tables only.</summary>
internal sealed class PublishedRequest
{
    private readonly PublishedForm _form;
    private readonly JsonObject _body;

    public PublishedRequest(PublishedForm form, string type)
    {
        (_form, Type) = (form, type);
        _body = Filled("Customer", type);
        _body.Remove("closingDate"); // not allowed unless the status is CLOSED
        _body["entityType"] = type;
        _body["riskManagementCategory"] = form == PublishedForm.Lead ? "LEAD_AMLYZE" : type == "INDIVIDUAL" ? "IND" : "ORG_AMLYZE";
        _body["listRelatedEntity"] = new JsonArray(Filled("RelatedEntityApi", "INDIVIDUAL"), Filled("RelatedEntityApi", "ORGANIZATION"));
        if (form == PublishedForm.Lead)
        {
            (_body["sourceOfRiskLevel"], _body["riskLevel"], _body["customerStatus"]) = ("EVALUATE", null, null);
        }
        else
        {
            (_body["sourceOfRiskLevel"], _body["customerStatus"]) = ("IMPORT", "ACTIVE");
        }
    }

    /// <summary>The customer's entity type.</summary>
    public string Type { get; }

    /// <summary>Returns every object of the request: its path, its table, the entity type of its party, and the list of the customer that has it.</summary>
    public IEnumerable<(string Place, string Owner, string Party, string List)> Places()
    {
        foreach (var place in PlacesBelow("", "Customer", Type, "").Where(place => !place.Place.StartsWith("/listRelatedEntity", StringComparison.Ordinal)))
        {
            yield return place;
        }

        foreach (var (index, party) in new[] { (0, "INDIVIDUAL"), (1, "ORGANIZATION") })
        {
            foreach (var place in PlacesBelow($"/listRelatedEntity/{index.ToString(CultureInfo.InvariantCulture)}", "RelatedEntityApi", party, "listRelatedEntity"))
            {
                yield return place;
            }
        }
    }

    /// <summary>Returns the findings at a pointer, or below it, in the request with another value there; without the value if it is null.</summary>
    public IReadOnlyList<Finding> FindingsAt(string pointer, string? json) =>
    [
        .. Findings(pointer, json).Where(found => found.Path == pointer || found.Path.StartsWith(pointer + "/", StringComparison.Ordinal)),
    ];

    /// <summary>Returns whether another value at a pointer is reported there, below it, or at its object.</summary>
    public bool Reports(string pointer, string json) => FindingsAt(pointer, json).Count > 0
        || Findings(pointer, json).Any(found => found.Path.Length > 0 && pointer.StartsWith(found.Path + "/", StringComparison.Ordinal));

    /// <summary>Returns the findings of the unchanged request.</summary>
    public IReadOnlyList<Finding> Findings() => Read(_body.ToJsonString());

    private IReadOnlyList<Finding> Findings(string pointer, string? json)
    {
        var body = _body.DeepClone();
        var segments = pointer.Split('/')[1..];
        var owner = segments[..^1].Aggregate(body, (node, segment) => int.TryParse(segment, CultureInfo.InvariantCulture, out var index) ? node[index]! : node[segment]!).AsObject();
        owner.Remove(segments[^1]);
        if (json is not null)
        {
            owner[segments[^1]] = JsonNode.Parse(json);
        }

        return Read(body.ToJsonString());
    }

    private IReadOnlyList<Finding> Read(string json) => _form switch
    {
        PublishedForm.Simplified => AmlyzeReader.Simplified(new AmlyzeText(json).Wire(), AmlyzeProfile.C).Draft.Findings(Seed.Classifiers),
        PublishedForm.Customer2023 => new AmlyzeText(json).Findings(AmlyzeProfile.A),
        _ => new AmlyzeText(json).Findings(AmlyzeProfile.C),
    };

    private static IEnumerable<(string Place, string Owner, string Party, string List)> PlacesBelow(string place, string owner, string party, string list)
    {
        yield return (place, owner, party, list);
        foreach (var field in PublishedField.Of(owner).Where(field => field.Part is not null && field.IsFor(party)))
        {
            var below = field.Type == "list" ? $"{place}/{field.Name}/0" : $"{place}/{field.Name}";
            foreach (var part in PlacesBelow(below, field.Part!, party, list.Length > 0 ? list : field.Name).Where(part => part.Place != "/listRelatedEntity/0"))
            {
                yield return part;
            }
        }
    }

    private static JsonObject Filled(string owner, string type)
    {
        var filled = new JsonObject();
        foreach (var field in PublishedField.Of(owner).Where(field => field.IsFor(type)))
        {
            filled[field.Name] = field.Name == "entityType" ? type : Value(field, type);
        }

        return filled;
    }

    private static JsonNode? Value(PublishedField field, string type) => field switch
    {
        { Type: "list", Part: "RelatedEntityApi" } => new JsonArray(),
        { Type: "list", Part: { } part } => new JsonArray(Filled(part, type)),
        { Part: { } part } => Filled(part, type),
        { Type: "list" } => new JsonArray(JsonValue.Create(field.Members[0])),
        { Name: "datatype" } => "STRING",
        { Name: "to" } => 2,
        { Type: "enum" } => field.Members[0],
        { Classifier: { } classifier } => ClassifierSeed.All().First(one => JsonNamingPolicy.CamelCase.ConvertName(one.Classifier) == classifier).Code,
        { Type: "boolean" } => true,
        { Type: "integer" or "decimal" } => 1,
        { Type: "date" } => "2020-01-01",
        _ => "text",
    };
}
