using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>The outcomes of screenings in a customer's JSON.</summary>
public sealed record ScreenedCustomer
{
    /// <summary>The outcomes of the customer itself, by process; absent if it was not screened. Each related entity has its own.</summary>
    public ScreeningMembers? Screening { get; init; }
}

/// <summary>The outcomes of a party's screenings, by process. A process that it was not screened for is absent.</summary>
public sealed record ScreeningMembers
{
    private const string Member = "screening";
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Against sanction lists.</summary>
    public ScreeningMember? Sanctions { get; init; }

    /// <summary>Against lists of politically exposed persons.</summary>
    public ScreeningMember? Pep { get; init; }

    /// <summary>Against adverse media.</summary>
    public ScreeningMember? AdverseMedia { get; init; }

    /// <summary>Against internal lists.</summary>
    public ScreeningMember? InternalList { get; init; }

    /// <summary>Returns a customer's JSON with the outcomes, for the customer and for each related entity.</summary>
    internal static byte[] AddTo(ReadOnlySpan<byte> customer, ScreeningOutcomes outcomes)
    {
        var root = JsonNode.Parse(customer)!.AsObject();
        var related = root["relatedEntities"] as JsonArray;
        foreach (var party in outcomes.All.GroupBy(one => one.Position))
        {
            var target = party.Key == 0 ? root : party.Key <= related?.Count ? related[party.Key - 1] as JsonObject : null;
            if (target is not null)
            {
                target[Member] = Of(party);
            }
        }

        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            root.WriteTo(json);
        }

        return bytes.ToArray();
    }

    private static JsonObject Of(IEnumerable<PartyOutcome> outcomes)
    {
        var members = new JsonObject();
        foreach (var outcome in outcomes)
        {
            var one = new JsonObject { ["state"] = Codes<RunState>.Of(outcome.State) };
            if (outcome.Match is { } match)
            {
                one["match"] = match;
            }

            members[JsonNamingPolicy.CamelCase.ConvertName(outcome.Process.ToString())] = one;
        }

        return members;
    }
}

/// <summary>The outcome of a process.</summary>
public sealed record ScreeningMember
{
    /// <summary>CLEAR, HITS (entries fit that a person has to decide about, or has confirmed) or PENDING (a list is missing or too old).</summary>
    [TextOf(typeof(RunState))]
    public string State { get; init; } = "";

    /// <summary>True if a person confirmed a hit, false if nothing is left to decide; absent before that is known.</summary>
    public bool? Match { get; init; }
}
