using System.Text.Json.Nodes;
using Onboarding.Api.Common.Json;
using Onboarding.IntegrationTests.Common;
using Amlyze = Onboarding.Api.Dialects.Amlyze.Wire;
using Enfuce = Onboarding.Api.Dialects.Enfuce.Wire;
using Yativo = Onboarding.Api.Dialects.Yativo.Wire;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>The program describes itself.</summary>
public sealed class Documentation(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task There_is_a_page_for_people()
    {
        var answer = (await (await database.App()).Get("/swagger-ui/")).ShouldBeOk();
        answer.ContentType.Should().StartWith("text/html");
        answer.Body.Should().Contain("swagger-ui");
    }

    [Fact]
    public async Task Version_2_says_swagger_2()
    {
        var json = (await (await database.App()).Get("/v2/api-docs")).ShouldBeOk().Json;
        json["swagger"]!.GetValue<string>().Should().Be("2.0");
        json["paths"]!["/amlyze-ws-rest/customer"]!["post"].Should().NotBeNull();
    }

    [Fact]
    public async Task Version_3_describes_every_call_and_its_worked_examples_are_accepted()
    {
        var app = await database.App();
        var json = (await app.Get("/v3/api-docs")).ShouldBeOk().Json;
        json["openapi"]!.GetValue<string>().Should().StartWith("3.");
        json["paths"]!.AsObject().Select(path => path.Key).Should().Contain([
            "/amlyze-ws-rest/customer", "/classifier/{name}", "/onboarding/v1/customers", "/onboarding/v1/audit",
            "/onboarding/v1/classifiers", "/onboarding/v1/classifiers/{name}", "/onboarding/v1/classifiers/{name}/codes", "/onboarding/v1/classifiers/{name}/codes/{code}"]);

        var examples = json["paths"]!["/amlyze-ws-rest/customer"]!["post"]!["requestBody"]!["content"]!["application/json"]!["examples"]!.AsObject();
        examples.Should().HaveCountGreaterThan(3);
        foreach (var (name, example) in examples)
        {
            var request = (JsonObject)example!["value"]!.DeepClone();
            if (request["action"]?.GetValue<string>() == "UPDATE")
            {
                var first = request["entityType"]!.GetValue<string>() == "INDIVIDUAL" ? Payload.Person("") : Payload.Organization("");
                await app.Post(first.With("customerExtId", request["customerExtId"]!.DeepClone()));
            }

            (await app.Post(request)).Body.Should().Be(Answer.AcceptedBody, name);
        }
    }

    [Fact]
    public async Task Bodies_are_described_by_the_members_that_are_read()
    {
        var schemas = (await (await database.App()).Get("/v3/api-docs")).ShouldBeOk().Json["components"]!["schemas"]!.AsObject();
        Type[] bodies =
        [
            typeof(Enfuce.PrivateBody), typeof(Enfuce.CorporateBody), typeof(Enfuce.PrivateChangeBody), typeof(Enfuce.CorporateChangeBody), typeof(Enfuce.LinkBody),
            typeof(Enfuce.AddressBody), typeof(Enfuce.ValueBody), typeof(Enfuce.CustomerResponse), typeof(Yativo.CreateCustomerBody), typeof(Yativo.IndividualKycBody),
            typeof(Yativo.BusinessKycBody), typeof(Yativo.KycUpdateBody), typeof(Yativo.KycOwnerBody), typeof(Yativo.KycDocumentBody), typeof(Yativo.LoginBody),
            typeof(Yativo.WebhookUrlBody), typeof(Amlyze.CustomerRequest), typeof(Amlyze.RelatedEntityApi), typeof(Amlyze.FieldOfActivityApi),
        ];

        foreach (var body in bodies)
        {
            var schema = schemas[body.FullName!["Onboarding.".Length..]]!;
            schema["properties"]!.AsObject().Select(member => member.Key).Should().BeEquivalentTo(WireMembers.Of(body).Select(member => member.Name), body.FullName);
            (schema["required"]?.AsArray().Select(name => name!.GetValue<string>()) ?? []).Should().BeEquivalentTo(
                WireMembers.Of(body).Where(member => WireMembers.IsMandatory(body, member.Property)).Select(member => member.Name), body.FullName);
        }

        var owner = schemas["Api.Dialects.Yativo.Wire.KycOwnerBody"]!["properties"]!;
        owner["ownership_percentage"]!["type"]!.GetValue<string>().Should().Be("number");
        owner["is_signer"]!["type"]!.GetValue<string>().Should().Be("boolean");
        owner["identifying_information"]!["items"]!["$ref"]!.GetValue<string>().Should().EndWith("KycDocumentBody");
        owner["residential_address"]!["$ref"]!.GetValue<string>().Should().EndWith("KycAddressBody");
        schemas["Api.Dialects.Enfuce.Wire.PrivateBody"]!["properties"]!["nationality"]!["items"]!["type"]!.GetValue<string>().Should().Be("string");
    }

    [Fact]
    public async Task Calls_say_which_audit_user_and_which_idempotency_key_they_take()
    {
        foreach (var version in new[] { "/v2/api-docs", "/v3/api-docs" })
        {
            var paths = (await (await database.App()).Get(version)).ShouldBeOk().Json["paths"]!.AsObject();
            var calls = paths.Where(path => path.Key.StartsWith("/customer/v3/", StringComparison.Ordinal))
                .SelectMany(path => path.Value!.AsObject().Select(call => (Method: call.Key, Takes: call.Value!["parameters"]!.AsArray()))).ToArray();

            calls.Should().HaveCount(11);
            foreach (var (method, takes) in calls)
            {
                var user = takes.Single(one => $"{one!["name"]}" == "auditUser")!;
                ($"{user["in"]}", user["required"]!.GetValue<bool>(), (user["schema"] ?? user)["maxLength"]!.GetValue<int>()).Should().Be(("query", true, 255));
                var keys = takes.Where(one => $"{one!["name"]}" == "x-idempotency-key" && $"{one["in"]}" == "header" && one["required"]?.GetValue<bool>() != true);
                keys.Should().HaveCount(method is "post" or "patch" ? 1 : 0);
            }

            paths["/api/v1/customer"]!["post"]!["parameters"]!.AsArray().Select(one => $"{one!["name"]}").Should().Contain("Idempotency-Key");
        }
    }

    [Fact]
    public async Task Every_call_for_which_one_signs_in_says_how_it_is_rejected_at_the_door()
    {
        var paths = (await (await database.App()).Get("/v3/api-docs")).ShouldBeOk().Json["paths"]!.AsObject();

        foreach (var (path, calls) in paths.Where(path => path.Key.StartsWith("/onboarding/v1/", StringComparison.Ordinal)))
        {
            foreach (var (method, call) in calls!.AsObject())
            {
                call!["responses"]!.AsObject().Select(response => response.Key).Should().Contain(["401", "403", "429"], "{0} {1}", method, path);
            }
        }
    }
}
