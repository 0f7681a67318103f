using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>The samples of 2026, in their order on an empty account, under D and under the default profile; and other requests and events of their kind.</summary>
public abstract class Samples2026(Database database)
{
    private const string Simplified = "/amlyze-ws-rest/simplifiedCustomer";

    [Theory]
    [InlineData("D")]
    [InlineData("default")]
    public async Task Every_sample_has_the_expected_response(string profile)
    {
        var app = await database.Start(new AppChoices { Environment = "Production", Settings = [("Amlyze:Profile", profile)] });
        var client = await app.AddClient(["amlyze", "core"], Guid.NewGuid().ToString("N"));
        var requests = AmlyzeContract.Of2026.Index.Where(sample => Text(sample["operation"]).StartsWith("POST ", StringComparison.Ordinal)).ToArray();
        requests.Should().HaveCount(10);
        foreach (var sample in requests)
        {
            var (name, expected) = (Text(sample["file"]), sample["expect"]!);
            var credentials = sample["headers"] is JsonObject headers && headers.ContainsKey("Authorization") ? null : client.Basic;

            var answer = await app.Send(HttpMethod.Post, Text(sample["operation"])["POST ".Length..], credentials, AmlyzeContract.Of2026.Json(name));

            ((int)answer.Status).Should().Be(expected["status"]!.GetValue<int>(), "{0}: {1}", name, answer.Body);
            Keys(answer.Json).Should().Contain(Texts(expected["keys"]), name);
            foreach (var (pointer, value) in expected["values"]?.AsObject() ?? [])
            {
                At(answer.Json, pointer)!.GetValue<string>().Should().Be(Text(value), "{0} {1}", name, pointer);
            }

            if (expected["exact_under_D"] is { } exact && profile == "D")
            {
                answer.Body.Should().Be(exact.ToJsonString(), name);
            }

            foreach (var result in answer.Json["results"]?.AsArray() ?? [])
            {
                var isRejected = Text(result!["resultType"]) == "REQUEST_REJECTED";
                Keys(result).Should().Contain([.. Texts(expected["item_keys"]), .. isRejected ? Texts(expected["rejected_item_keys"]) : []], name);
            }
        }

        (await app.GetAs(client, "/onboarding/v1/customers/by-external-id/d26-ind-08")).ShouldBeOk().Json["relatedEntities"]![0]!["customerExtId"]!.GetValue<string>()
            .Should().Be(Text(AmlyzeContract.Of2026.Json("08-related-entity-customer-not-known-yet.json")["listRelatedEntity"]![0]!["customerExtId"]));
    }

    [Theory]
    [InlineData("/AMLYZE-WS-REST/Customer")]
    [InlineData("/amlyze-ws-rest/customer/")]
    public async Task A_path_is_found_in_any_case(string path) =>
        (await (await database.App()).Send(HttpMethod.Post, path, body: Payload.Person(Payload.Fresh("X")))).ShouldBeAccepted();

    [Theory]
    [InlineData("/amlyze-ws-rest/simplifiedcustomer")]
    [InlineData("/amlyze-ws-rest/SIMPLIFIED-CUSTOMER")]
    public async Task A_simplified_path_is_found_in_any_case_and_has_its_profile(string path)
    {
        var app = await database.Start(("Amlyze:Profile", "C"));
        var answer = await app.Send(HttpMethod.Post, path, body: new JsonObject());
        (answer.Status, Keys(answer.Json).Single()).Should().Be((HttpStatusCode.BadRequest, "errors"));
    }

    [Fact]
    public async Task Polling_and_classifiers_are_found_in_any_case()
    {
        var app = await database.App();
        var number = Payload.Fresh("N/Ä");
        (await app.PostCustomer(Payload.Person(Payload.Fresh("X"), number).With("isPEP", true))).ShouldBeAccepted();
        await Eventually.True(
            async () => (await app.Get("/API/Integration-Services/V1/Communications-Events/" + Uri.EscapeDataString(number))).ShouldBeOk().Json["events"]!.AsArray().Count > 0,
            () => "no event");
        (await app.Get("/Classifier/legalForm")).ShouldBeOk().Body.Should().Contain("\"CORPORATION\"");
        (await app.Get("/classifier/riskManagementCategory")).ShouldBeOk().Body.Should().Contain("\"IND_OCCASIONAL\"");
    }

    [Theory]
    [InlineData("/amlyze-ws-rest/customer", "LEAD_IND")]
    [InlineData(Simplified, "IND")]
    public async Task Under_D_leads_and_simplified_customers_get_one_code(string path, string category)
    {
        var app = await database.Start(("Amlyze:Profile", "D"));
        var answer = await app.Send(HttpMethod.Post, path, body: Payload.Person(Payload.Fresh("X")).With("riskManagementCategory", category).With("requester", null).With("birthDate", "2000-01-01"));
        (answer.Status, answer.Body).Should().Be((HttpStatusCode.BadRequest, """{"resultType":"REQUEST_REJECTED","errorCode":"001","errorDescription":"Requester is mandatory"}"""));
    }

    [Fact]
    public async Task Descriptions_of_the_published_length_come_back_whole()
    {
        var app = await database.App();
        var (externalId, text) = (Payload.Fresh("X"), new string('ž', 32_768));
        (await app.PostCustomer(Payload.Organization(externalId).With("activityDescription", text).With("activityInRestrictedRegionDescription", text))).ShouldBeAccepted();

        var activity = (await app.GetCustomer(externalId)).ShouldBeOk().Json["questionnaire"]!["activity"]!;
        (activity["description"]!.GetValue<string>(), activity["inRestrictedRegionDescription"]!.GetValue<string>()).Should().Be((text, text));
        (await app.PostCustomer(Payload.Organization(Payload.Fresh("X")).With("activityDescription", text + "x"))).ShouldBeRejected("C018");
        (await app.PostCustomer(Payload.Organization(externalId, action: "UPDATE").With("activityDescription", "short"))).ShouldBeAccepted();
    }

    [Fact]
    public async Task A_person_without_citizenship_has_the_points_of_the_worst_one()
    {
        var app = await database.App();
        var (unknown, known) = (Payload.Fresh("X"), Payload.Fresh("X"));
        (await app.PostCustomer(Payload.Person(unknown).With("citizenshipCountry", null))).ShouldBeAccepted();
        (await app.PostCustomer(Payload.Person(known))).ShouldBeAccepted();

        (await app.Assessed(known)).Json["riskLevel"]!.GetValue<string>().Should().Be("NONE");
        (await app.Assessed(unknown)).Json["riskLevel"]!.GetValue<string>().Should().Be("MEDIUM");
    }

    private static JsonNode? At(JsonNode body, string pointer) => pointer.Split('/')[1..].Aggregate(
        (JsonNode?)body, (node, step) => node is JsonArray list ? list[int.Parse(step, null)] : node?[step]);

    private static IEnumerable<string> Keys(JsonNode body) => body.AsObject().Select(member => member.Key);

    private static IEnumerable<string> Texts(JsonNode? list) => list?.AsArray().Select(Text) ?? [];

    private static string Text(JsonNode? value) => value!.GetValue<string>();
}

public sealed class Samples2026OnSqlite(SqliteDatabase database) : Samples2026(database), IClassFixture<SqliteDatabase>;

public sealed class Samples2026OnSqlServer(SqlServerDatabase database) : Samples2026(database), IClassFixture<SqlServerDatabase>;
