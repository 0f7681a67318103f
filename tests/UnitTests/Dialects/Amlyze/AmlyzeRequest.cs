using System.Globalization;
using System.Text.Json.Nodes;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.UnitTests.Dialects.Amlyze;

/// <summary>A valid request, which tests change at JSON pointers.</summary>
internal sealed class AmlyzeRequest
{
    private readonly JsonObject _body;

    private AmlyzeRequest(string json) => _body = JsonNode.Parse(json)!.AsObject();

    public string Json => _body.ToJsonString();

    /// <summary>A person with the mandatory fields, IMPORT.</summary>
    public static AmlyzeRequest Individual() => new(Samples.Individual);

    /// <summary>An organisation with the mandatory fields, IMPORT.</summary>
    public static AmlyzeRequest Organization() => new(Samples.Organization);

    /// <summary>A person or organisation with every list, including two related entities.</summary>
    public static AmlyzeRequest Full(string type) => (type == "INDIVIDUAL" ? Individual() : Organization()).WithAll(Samples.Lists);

    public AmlyzeRequest WithAll(string json)
    {
        foreach (var (name, value) in JsonNode.Parse(json)!.AsObject())
        {
            _body[name] = value?.DeepClone();
        }

        return this;
    }

    public AmlyzeRequest With(string pointer, string json)
    {
        var (owner, last) = Locate(pointer);
        var value = JsonNode.Parse(json);
        if (owner is JsonArray list)
        {
            list[int.Parse(last, CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            owner[last] = value;
        }

        return this;
    }

    public AmlyzeRequest Without(string pointer)
    {
        var (owner, last) = Locate(pointer);
        owner.AsObject().Remove(last).Should().BeTrue("{0} is in the valid request", pointer);
        return this;
    }

    public CustomerDraft Draft(AmlyzeProfile? profile = null) => new AmlyzeText(Json).Draft(profile);

    public IReadOnlyList<Finding> Findings(AmlyzeProfile? profile = null) => new AmlyzeText(Json).Findings(profile);

    private (JsonNode Owner, string Last) Locate(string pointer)
    {
        var segments = pointer.Split('/')[1..];
        JsonNode owner = _body;
        foreach (var segment in segments[..^1])
        {
            owner = (owner is JsonArray list ? list[int.Parse(segment, CultureInfo.InvariantCulture)] : owner[segment])!;
        }

        return (owner, segments[^1]);
    }
}
