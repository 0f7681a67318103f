using System.Text.Json.Nodes;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Operations;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>The dialect's part of the program's description.</summary>
public sealed class Documentation(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task The_document_of_the_dialect_has_its_calls_and_no_other() =>
        (await (await database.App()).Get("/v3/api-docs/amlyze")).ShouldBeOk().Json["paths"]!.AsObject().Select(path => path.Key).Should().Contain("/amlyze-ws-rest/customer")
            .And.NotContain(path => path.StartsWith("/onboarding/", StringComparison.Ordinal));

    [Fact]
    public async Task Members_have_their_true_types_lengths_and_spellings_and_those_that_every_form_requires_are_required()
    {
        var schemas = (await (await database.App()).Get("/v3/api-docs/amlyze")).ShouldBeOk().Json["components"]!["schemas"]!;
        var customer = schemas["AmlyzeCustomerRequest"]!;
        JsonNode Member(string name) => customer["properties"]![name]!;

        Member("isPEP")["type"]!.GetValue<string>().Should().Be("boolean");
        Member("initialDepositAmount")["type"]!.GetValue<string>().Should().Be("number");
        Member("applicationDate")["format"]!.GetValue<string>().Should().Be("date");
        Member("customerExtId")["maxLength"]!.GetValue<int>().Should().Be(256);
        Member("riskLevel")["allOf"]![0]!["$ref"]!.GetValue<string>().Should().Be("#/components/schemas/RiskLevel");
        schemas["RiskLevel"]!["enum"]!.AsArray().Select(word => word!.GetValue<string>()).Should().Equal("NONE", "LOW", "MEDIUM", "HIGH", "EXTREME");
        Member("citizenshipCountry")["description"]!.GetValue<string>().Should().Contain("classifier country");
        customer["required"]!.AsArray().Select(name => name!.GetValue<string>()).Should().BeEquivalentTo(
            "communicationNumber", "requester", "customerExtId", "riskManagementCategory", "entityType", "applicationDate");
    }

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
        examples.First().Key.Should().Be("individual-import-minimal", "the page sends it at the first click, and it must succeed on an empty database");
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
        await (await database.App()).ShouldDescribe(typeof(FieldOfActivityApi));
}
