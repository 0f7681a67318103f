using System.Text.Json.Nodes;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Json;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>The description of the bodies of dialects.</summary>
internal static class DescribedBodies
{
    /// <summary>Returns the described schemas, after a check that each body is among them with the members that are read and those that are mandatory.</summary>
    public static async Task<JsonObject> ShouldDescribe(this OnboardingApp app, params Type[] bodies)
    {
        var schemas = (await app.Get("/v3/api-docs")).ShouldBeOk().Json["components"]!["schemas"]!.AsObject();
        foreach (var body in bodies)
        {
            var schema = schemas[SchemaIds.Of(body)]!;
            schema["properties"]!.AsObject().Select(member => member.Key).Should().BeEquivalentTo(WireMembers.Of(body).Select(member => member.Name), body.FullName);
            (schema["required"]?.AsArray().Select(name => name!.GetValue<string>()) ?? []).Should().BeEquivalentTo(
                WireMembers.Of(body).Where(member => WireMembers.IsMandatory(body, member.Property)).Select(member => member.Name), body.FullName);
        }

        return schemas;
    }
}
