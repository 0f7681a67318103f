using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>Submissions as live clients send them: forms, one key for all submissions of a customer, answers that decide the risk.</summary>
public abstract class Submissions(Database database)
{
    private const string Host = "/api/individual-kyc/submit";

    [Fact]
    public async Task A_form_is_the_same_submission_as_its_JSON()
    {
        var app = await database.App();
        var caller = await YativoCaller.Of(app);
        var id = await caller.Create(YativoPayload.Person());
        var body = KycPayload.Person(id);
        body.Remove("selfie_image");
        var form = Form(body.With("uploaded_documents", new JsonArray(new JsonObject { ["type"] = "proof_of_funds", ["file"] = YativoPayload.Picture })));
        form.Add(File(), "\"selfie_image\"", "selfie.png");

        var answer = await Send(app, caller, Host, form);

        ((int)answer.Status).Should().Be(201, answer.Body);
        answer.Json["success"]!.GetValue<bool>().Should().BeTrue();
        var core = (await caller.Core($"customers/{id}")).ShouldBeOk().Json;
        (core["addresses"]![0]!["city"]!.GetValue<string>(), core["documents"]![0]!["documentNumber"]!.GetValue<string>(), core["documents"]![1]!["description"]!.GetValue<string>())
            .Should().Be(("Vilnius", "P00012345", "proof_of_funds"));
        (core["verification"]!["answers"]!["acting_as_intermediary"]!.GetValue<bool>(), core["verification"]!["answers"]!["gender"]!.GetValue<string>()).Should().Be((false, "female"));
        (await caller.Core($"customers/{id}/documents")).ShouldBeOk().Items.Select(one => one["purpose"]!.GetValue<string>()).Should().BeEquivalentTo("selfie", "front", "front");
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_rejected_with_JSON()
    {
        var app = await database.Start(("Yativo:MaxKycBodyBytes", "100000"));
        var caller = await YativoCaller.Of(app);
        var id = await caller.Create(YativoPayload.Person());

        (await Send(app, caller, Host, Raw("x", "multipart/form-data"))).ShouldFail(415, "The body must be multipart/form-data with a boundary.");
        ((int)(await Send(app, caller, Host, Raw("x", "text/plain"))).Status).Should().Be(415);
        ((int)(await Send(app, caller, Host, Raw("no parts", "multipart/form-data; boundary=b"))).Status).Should().Be(400);
        var twice = Form(KycPayload.Person(id));
        twice.Add(new StringContent("x"), "\"first_name\"");
        twice.Add(new StringContent("x"), "\"residential_address\"");
        (await Send(app, caller, Host, twice)).ShouldReject("first_name", "residential_address");
        var without = KycPayload.Person(id);
        without.Remove("selfie_image");
        var large = Form(without);
        large.Add(new StringContent(new string('x', 100_001)), "\"selfie_image\"");
        ((int)(await Send(app, caller, Host, large)).Status).Should().Be(413);
        (await caller.KycStatus(id)).Should().Be("not_started");
    }

    [Fact]
    public async Task One_key_serves_all_submissions_of_a_customer()
    {
        var app = await database.App();
        var caller = await YativoCaller.Of(app);
        var id = await caller.Create(YativoPayload.Person());
        var key = $"kyc:individual:{id}";
        var first = await Send(app, caller, Host, Form(KycPayload.Person(id, Verification.OfHighRisk), "first"), key);
        var retry = await Send(app, caller, Host, Form(KycPayload.Person(id, Verification.OfHighRisk), "second"), key);
        ((int)first.Status, retry.Body).Should().Be((201, first.Body), "the same parts are the same request, whatever the boundary");
        (await Send(app, caller, Host, Form(KycPayload.Person(id)), key)).ShouldReject("Idempotency-Key");
        await caller.KycOnce(id, "manual_review");
        (await app.Send(HttpMethod.Post, $"/onboarding/v1/{await caller.CaseOf(id)}/decision", caller.CoreAuthorization,
            new JsonObject { ["decision"] = "REJECTED", ["groundCode"] = "01" })).ShouldBeOk();

        var corrected = await Send(app, caller, Host, Form(KycPayload.Person(id)), key);

        ((int)corrected.Status).Should().Be(201, corrected.Body);
        corrected.Json["data"]!["id"]!.GetValue<string>().Should().NotBe(first.Json["data"]!["id"]!.GetValue<string>());
        (await Send(app, caller, Host, Form(KycPayload.Person(id), "again"), key)).Body.Should().Be(corrected.Body);

        // Other data do not undo what a person decided.
        await caller.KycOnce(id, "manual_review");
        (await app.Send(HttpMethod.Post, $"/onboarding/v1/{await caller.CaseOf(id)}/decision", caller.CoreAuthorization,
            new JsonObject { ["decision"] = "ACCEPTED", ["groundCode"] = "01" })).ShouldBeOk();
        await caller.KycOnce(id, "approved");
    }

    [Fact]
    public async Task A_business_that_states_a_high_risk_is_decided_by_a_person_who_sees_the_answers()
    {
        var caller = await YativoCaller.Of(await database.App());
        var id = await caller.Create(YativoPayload.Person().With("customer_type", "business"));
        var body = KycPayload.Company(id)
            .With("high_risk_activities", new JsonArray("gambling", "weapons_firearms_and_explosives"))
            .With("operates_in_prohibited_countries", "yes")
            .With("conducts_money_services", true)
            .With("third_party_msb_payments", false)
            .With("regulated_activity", new JsonObject { ["license_number"] = "L-77" })
            .With("meeting_mode", "video")
            .With("favourite_colour", "red")
            .With("documents", new JsonArray(new JsonObject { ["purpose"] = "business_registration", ["description"] = "Extract", ["file"] = YativoPayload.Picture }));

        var answer = await caller.Post(KycPayload.Business, body);

        ((int)answer.Status).Should().Be(201, answer.Body);
        (await caller.KycOnce(id, "manual_review"))["kyc_requirements_due"]!.AsArray().Select(one => one!.GetValue<string>()).Should().Equal("physical_address", "pep_status", "associated_persons.0.identifying_information");
        var core = (await caller.Core($"customers/{id}")).ShouldBeOk().Json;
        var answers = core["verification"]!["answers"]!;
        answers["high_risk_activities"]!.ToJsonString().Should().Be("""["gambling","weapons_firearms_and_explosives"]""");
        (answers["operates_in_prohibited_countries"]!.GetValue<bool>(), answers["conducts_money_services"]!.GetValue<bool>(), answers["third_party_msb_payments"]!.GetValue<bool>())
            .Should().Be((true, true, false));
        (answers["regulated_activity"]!["license_number"]!.GetValue<string>(), answers["meeting_mode"]!.GetValue<string>()).Should().Be(("L-77", "video"));
        core["verification"]!["unknownAnswers"]!["favourite_colour"]!.GetValue<string>().Should().Be("red");
        core["documents"]![0]!["description"]!.GetValue<string>().Should().Be("business_registration");
        (await caller.Core($"customers/{id}/documents")).ShouldBeOk().Items.Should().ContainSingle();
        var score = (await caller.Core(await caller.CaseOf(id))).ShouldBeOk().Body;
        score.Should().Contain("\"unexamined\":[\"conducts_money_services\",\"high_risk_activities\",\"operates_in_prohibited_countries\",\"regulated_activity\"]");
    }

    [Fact]
    public async Task A_politically_exposed_person_is_seen_by_the_shipped_rule_set()
    {
        var caller = await YativoCaller.Of(await database.App());
        var id = await caller.Create(YativoPayload.Person().With("customer_type", "business"));

        ((int)(await caller.Post(KycPayload.Business, KycPayload.Company(id).With("pep_status", true))).Status).Should().Be(201);

        await caller.KycOnce(id, "manual_review");
        (await caller.Core($"customers/{id}")).ShouldBeOk().Json["isPEP"]!.GetValue<bool>().Should().BeTrue();
    }

    [Fact]
    public async Task A_submission_is_changed_at_its_own_path()
    {
        var app = await database.App();
        var caller = await YativoCaller.Of(app);
        var (person, business) = (await caller.Create(YativoPayload.Person()), await caller.Create(YativoPayload.Person().With("customer_type", "business")));
        (await Patch($"/api/individual-kyc/{person}", new JsonObject { ["phone"] = "60000002" })).ShouldReject("customer_id");
        await caller.Post(KycPayload.Individual, KycPayload.Person(person, Verification.OfHighRisk));
        await caller.Post(KycPayload.Business, KycPayload.Company(business));

        var changed = (await Patch($"/api/individual-kyc/{person}", new JsonObject { ["nationality"] = "LT" })).ShouldBeOk();
        changed.Json["success"]!.GetValue<bool>().Should().BeTrue();
        await caller.KycOnce(person, "approved");
        var website = (await Patch($"/api/v1/business-kyc/{business}", new JsonObject { ["primary_website"] = "https://example.com" })).ShouldBeOk().Json["data"]!;
        (website["first_name"]!.GetValue<string>(), website["status"]!.GetValue<string>(), website["rejection_reasons"]!.AsArray().Count, website["future_requirements_due"]!.AsArray().Count)
            .Should().Be(("Alex Smith", "submitted", 0, 0));
        website["requirements_due"]!.AsArray().Select(one => one!.GetValue<string>()).Should().Contain("pep_status").And.Contain("documents");
        var elsewhere = KycPayload.Person(person)["residential_address"]!.DeepClone().AsObject().With("state", "Elsewhere").With("postal_code", "?");
        (await Patch($"/api/individual-kyc/{person}", new JsonObject { ["residential_address"] = elsewhere })).ShouldReject("residential_address.state", "residential_address.postal_code");
        (await caller.Core($"customers/{business}")).ShouldBeOk().Json["verification"]!["answers"]!["primary_website"]!.GetValue<string>().Should().Be("https://example.com");
        (await Patch($"/api/business-kyc/{person}", new JsonObject { ["primary_website"] = "https://example.com" })).Fields().Should().Contain("type");
        ((int)(await Patch($"/api/individual-kyc/{Guid.NewGuid()}", new JsonObject())).Status).Should().Be(404);

        Task<Answer> Patch(string path, JsonObject body) => app.Send(HttpMethod.Patch, path, $"Bearer {caller.Token}", body);
    }

    [Fact]
    public async Task Unknown_members_of_a_submission_are_rejected_only_by_the_setting()
    {
        var caller = await YativoCaller.Of(await database.Start(("Yativo:UnknownNames", "Reject")));
        var id = await caller.Create(YativoPayload.Person());
        var body = KycPayload.Person(id).With("shoe_size", 44);
        body["residential_address"]!["planet"] = "Earth";

        (await caller.Post(KycPayload.Individual, body)).ShouldReject("shoe_size", "residential_address.planet");
    }

    private static async Task<Answer> Send(OnboardingApp app, YativoCaller caller, string path, HttpContent content, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Authorization = new("Bearer", caller.Token);
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await Answer.Of(await app.Client.SendAsync(request));
    }

    private static StringContent Raw(string body, string contentType) => new(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } };

    private static ByteArrayContent File() => new(Convert.FromBase64String(YativoPayload.Picture)) { Headers = { ContentType = new("image/png") } };

    // The members as a live client sends them: brackets, and booleans as digits.
    private static MultipartFormDataContent Form(JsonObject body, string boundary = "----form")
    {
        var form = new MultipartFormDataContent(boundary);
        foreach (var (name, value) in Parts("", body))
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(value)), $"\"{name}\"");
        }

        return form;
    }

    private static IEnumerable<(string Name, string Value)> Parts(string at, JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(one => Parts(at.Length == 0 ? one.Key : $"{at}[{one.Key}]", one.Value)),
        JsonArray list => list.SelectMany((item, i) => Parts($"{at}[{i}]", item)),
        null => [],
        JsonValue value when value.GetValueKind() is System.Text.Json.JsonValueKind.True => [(at, "1")],
        JsonValue value when value.GetValueKind() is System.Text.Json.JsonValueKind.False => [(at, "0")],
        _ => [(at, node.ToString())],
    };
}

public sealed class SubmissionsOnSqlite(SqliteDatabase database) : Submissions(database), IClassFixture<SqliteDatabase>;

public sealed class SubmissionsOnSqlServer(SqlServerDatabase database) : Submissions(database), IClassFixture<SqlServerDatabase>;
