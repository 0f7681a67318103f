using System.Text.Json;
using System.Text.Json.Nodes;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Dialects.Enfuce;
using Onboarding.Api.Dialects.Enfuce.Profiles;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Enfuce;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Dialects.Enfuce;

/// <summary>Requests of the dialect. A test changes only the members that it is about.</summary>
internal static class EnfuceTestData
{
    public static readonly DateOnly LastDay = new(2026, 11, 21);

    public static EnfuceReadContext Context(EntityType role = EntityType.Individual, bool isSponsored = false, int numberLength = 32, int locales = 140) =>
        new(role, isSponsored ? EnfuceForms.Sponsored : EnfuceForms.Customer, "issuer", numberLength, EnfuceLocales.Of(locales), LastDay);

    public static JsonObject Private() => JsonNode.Parse(
        """
        {"customerNumber":"A-1","locale":"fi_FI","regNo":"1","firstName":"Matti","lastName":"Korhonen","address":{"address1":"Kings street 12"}}
        """)!.AsObject();

    public static JsonObject Corporate() => JsonNode.Parse(
        """{"customerNumber":"A-2","locale":"fi_FI","regNo":"1","name":"Oy","address":{"address1":"Kings street 12"}}""")!.AsObject();

    public static CustomerDraft Create(JsonNode body, EnfuceReadContext? context = null) => EnfuceReader.Create(Body(body, context ?? Context()), context ?? Context());

    /// <summary>Returns a body; for a change of one member, with that member only.</summary>
    public static CustomerBody Body(JsonNode body, EnfuceReadContext context, string? only = null)
    {
        var json = System.Text.Encoding.UTF8.GetBytes(body.ToJsonString());
        json = only is null ? json : JsonText.ExtractMember(json, only)!;
        return context.Role == EntityType.Organization
            ? JsonSerializer.Deserialize(json, EnfuceWireContext.Default.CorporateBody)!
            : JsonSerializer.Deserialize(json, EnfuceWireContext.Default.PrivateBody)!;
    }

    /// <summary>Returns the fields of the findings of a request, with their codes.</summary>
    public static IReadOnlyList<string> Rejected(JsonNode body, EnfuceReadContext? context = null) =>
        [.. Create(body, context).Findings(Seed.Classifiers).Select(EnfuceFields.Of).Select(error => $"{error.Field} {error.Code}").Distinct()];

    public static JsonObject With(this JsonObject body, string name, JsonNode? value)
    {
        body[name] = value;
        return body;
    }
}
