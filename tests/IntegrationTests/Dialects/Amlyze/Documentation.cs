using System.Text.Json.Nodes;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Operations;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>The dialect's part of the program's description.</summary>
public sealed class Documentation(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task Version_2_has_the_calls_of_the_dialect() =>
        (await (await database.App()).Get("/v2/api-docs")).ShouldBeOk().Json["paths"]!["/amlyze-ws-rest/customer"]!["post"].Should().NotBeNull();

    [Fact]
    public async Task Version_3_has_the_calls_of_the_dialect_and_worked_examples_that_are_accepted()
    {
        var app = await database.App();
        var json = (await app.Get("/v3/api-docs")).ShouldBeOk().Json;
        json["paths"]!.AsObject().Select(path => path.Key).Should().Contain(["/amlyze-ws-rest/customer", "/classifier/{name}"]);

        var examples = json["paths"]!["/amlyze-ws-rest/customer"]!["post"]!["requestBody"]!["content"]!["application/json"]!["examples"]!.AsObject();
        examples.Should().HaveCountGreaterThan(3);
        foreach (var (name, example) in examples)
        {
            var request = (JsonObject)example!["value"]!.DeepClone();
            if (request["action"]?.GetValue<string>() == "UPDATE")
            {
                var first = request["entityType"]!.GetValue<string>() == "INDIVIDUAL" ? Payload.Person("") : Payload.Organization("");
                await app.PostCustomer(first.With("customerExtId", request["customerExtId"]!.DeepClone()));
            }

            (await app.PostCustomer(request)).WithoutWarnings().Should().Be(AmlyzeCalls.AcceptedBody, name);
        }
    }

    [Fact]
    public async Task Bodies_are_described_by_the_members_that_are_read() =>
        await (await database.App()).ShouldDescribe(typeof(CustomerRequest), typeof(RelatedEntityApi), typeof(FieldOfActivityApi));
}
