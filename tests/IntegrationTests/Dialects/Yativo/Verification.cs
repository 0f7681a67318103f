using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>The verification of a customer, from the submission to the decision.</summary>
public abstract class Verification(Database database)
{
    // North Korea is on the call-for-action list, so a person decides about such a customer.
    internal const string OfHighRisk = "KP";

    [Fact]
    public async Task A_person_of_low_risk_is_approved_automatically()
    {
        var caller = await YativoCaller.Of(await database.Start(("Yativo:KycLink", "https://verify.example/{type}/{id}")));
        var id = await caller.Create(YativoPayload.Person());
        var before = await caller.Kyc(id);
        (before["status"]!.GetValue<string>(), before["is_va_approved"]!.GetValue<bool>()).Should().Be(("not_started", false));
        before["kyc_requirements_due"]!.AsArray().Select(one => one!.GetValue<string>()).Should().Contain(["first_name", "selfie_image", "identifying_information"]);

        var taken = await caller.Post(KycPayload.Individual, KycPayload.Person(id));

        ((int)taken.Status).Should().Be(201, taken.Body);
        taken.Json["message"]!.GetValue<string>().Should().Be("KYC submitted successfully");
        taken.Json["data"]!.AsObject().Select(one => one.Key).Should().Equal("id", "customer_id", "type", "status", "submitted_at");
        (taken.Json["data"]!["status"]!.GetValue<string>(), taken.Json["data"]!["type"]!.GetValue<string>()).Should().Be(("submitted", "individual"));
        var data = await caller.KycOnce(id, "approved");
        data.AsObject().Select(one => one.Key).Should().Equal(
            "first_name", "last_name", "status", "kyc_rejection_reasons", "kyc_requirements_due", "kyc_future_requirements_due", "bio_data", "kyc_link",
            "is_va_approved");
        (data["first_name"]!.GetValue<string>(), data["last_name"]!.GetValue<string>(), data["is_va_approved"]!.GetValue<bool>()).Should().Be(("Alex", "Smith", true));
        (data["kyc_requirements_due"]!.AsArray().Count, data["kyc_rejection_reasons"]!.AsArray().Count).Should().Be((0, 0));
        data["bio_data"]!["customer_kyc_status"]!.GetValue<string>().Should().Be("approved");
        data["bio_data"]!["kyc_verified_date"]!.GetValue<string>().Should().MatchRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$");
        data["kyc_link"]!.GetValue<string>().Should().Be($"https://verify.example/individual/{id}");
        var core = (await caller.Core($"customers/{id}")).ShouldBeOk().Json;
        (core["status"]!.GetValue<string>(), core["category"]!.GetValue<string>(), core["name"]!.GetValue<string>()).Should().Be(("ACTIVE", "IND", "Alex Smith"));
        (core["middleName"]!.GetValue<string>(), core["citizenshipCountry"]!.GetValue<string>(), core["nationalCode"]!.GetValue<string>()).Should().Be(("Quinn", "LT", "T-1"));
        core["documents"]![0]!["documentNumber"]!.GetValue<string>().Should().Be("P00012345");
        (await caller.Get($"/customer/{id}")).ShouldBeOk().Json["data"]!["customer_kyc_status"]!.GetValue<string>().Should().Be("approved");
    }

    [Fact]
    public async Task A_person_decides_about_high_risk_and_an_update_after_a_rejection_is_assessed_again()
    {
        var app = await database.Start(("Yativo:Profile", "2026"), ("Risk:SecondPairOfEyes:0", "HIGH"));
        var caller = await YativoCaller.Of(app);
        var id = (await caller.Post("/customer", YativoPayload.Person(), Payload.Fresh("K"))).Json["data"]!["customer_id"]!.GetValue<string>();
        ((int)(await caller.Post(KycPayload.Individual, KycPayload.Person(id, OfHighRisk))).Status).Should().Be(400, "a key is required");
        ((int)(await caller.Post(KycPayload.Individual, KycPayload.Person(id, OfHighRisk), Payload.Fresh("K"))).Status).Should().Be(201);
        (await caller.KycOnce(id, "manual_review"))["is_va_approved"]!.GetValue<bool>().Should().BeFalse();
        var path = await caller.CaseOf(id);
        Task<Answer> As(string person, HttpMethod method, string call, JsonNode? body = null) =>
            app.Send(method, $"/onboarding/v1/{path}/{call}", caller.CoreAuthorization, body, ("X-Audit-User", person));
        var rejection = new JsonObject { ["decision"] = "REJECTED", ["groundCode"] = "01", ["comment"] = "his private matter" };

        (await As("ieva", HttpMethod.Post, "decision", rejection.DeepClone())).ShouldBeOk();
        (await caller.KycStatus(id)).Should().Be("under_review");
        (await As("jonas", HttpMethod.Delete, "approval")).ShouldBeOk();
        (await caller.KycStatus(id)).Should().Be("manual_review");
        (await As("ieva", HttpMethod.Post, "decision", rejection.DeepClone())).ShouldBeOk();
        (await As("jonas", HttpMethod.Post, "approval")).ShouldBeOk();

        var rejected = await caller.Kyc(id);
        rejected["status"]!.GetValue<string>().Should().Be("rejected");
        rejected["kyc_rejection_reasons"]!.AsArray().Select(one => one!.GetValue<string>()).Should().Equal("01");
        rejected["bio_data"]!["kyc_verified_date"].Should().BeNull();
        var read = (await caller.Get($"/customer/{id}")).ShouldBeOk();
        (read.Json["data"]!["customer_kyc_status"]!.GetValue<string>(), read.Json["data"]!["customer_kyc_reject_reason"]!.GetValue<string>()).Should().Be(("rejected", "01"));
        read.Body.Should().NotContain("private");

        var updated = (await caller.Put(
            KycPayload.Update, new JsonObject { ["customer_id"] = id, ["type"] = "individual", ["nationality"] = "LT" }, Payload.Fresh("K"))).ShouldBeOk();
        updated.Json["message"]!.GetValue<string>().Should().Be("KYC submission updated successfully");
        updated.Json["data"]!.AsObject().Select(one => one.Key).Should().Equal(
            "customer_id", "first_name", "last_name", "type", "status", "rejection_reasons", "requirements_due", "future_requirements_due", "updated_at");

        // Other data do not undo what a person decided.
        await caller.KycOnce(id, "manual_review");
        path = await caller.CaseOf(id);
        (await As("ieva", HttpMethod.Post, "decision", new JsonObject { ["decision"] = "ACCEPTED", ["groundCode"] = "01" })).ShouldBeOk();
        (await caller.KycStatus(id)).Should().Be("under_review", "it replaces what two persons decided");
        (await As("jonas", HttpMethod.Post, "approval")).ShouldBeOk();
        (await caller.KycOnce(id, "approved"))["is_va_approved"]!.GetValue<bool>().Should().BeTrue();
        (await caller.Core($"customers/{id}")).Json["middleName"]!.GetValue<string>().Should().Be("Quinn", "an update keeps members that it does not send");
    }

    [Fact]
    public async Task An_update_supersedes_the_open_case_of_the_earlier_submission()
    {
        var caller = await YativoCaller.Of(await database.App());
        var id = await caller.Create(YativoPayload.Person());
        await caller.Post(KycPayload.Individual, KycPayload.Person(id, OfHighRisk));
        await caller.KycOnce(id, "manual_review");
        (await caller.Post(KycPayload.Individual, KycPayload.Person(id))).ShouldReject("customer_id");

        (await caller.Put(KycPayload.Update, new JsonObject { ["customer_id"] = id, ["type"] = "individual", ["nationality"] = "LT" })).ShouldBeOk();

        await caller.KycOnce(id, "approved");
        (await caller.Core($"cases?state=ALL&customerId={id}")).Items.Select(one => one["state"]!.GetValue<string>()).Should().BeEquivalentTo("SUPERSEDED", "COMPLETED");
        (await caller.Post(KycPayload.Individual, KycPayload.Person(id))).ShouldReject("customer_id");
    }

    [Fact]
    public async Task The_result_is_published_but_not_for_a_customer_that_was_closed_meanwhile()
    {
        var app = await database.App();
        var caller = await YativoCaller.Of(app, Payload.Fresh("result")[..20]);
        var (stays, leaves) = (await caller.Create(YativoPayload.Person()), await caller.Create(YativoPayload.Person()));
        foreach (var id in new[] { leaves, stays })
        {
            ((int)(await caller.Post(KycPayload.Individual, KycPayload.Person(id, OfHighRisk))).Status).Should().Be(201);
            await caller.KycOnce(id, "manual_review");
        }

        (await caller.Delete($"/customer/{leaves}")).ShouldBeOk();
        foreach (var id in new[] { leaves, stays })
        {
            (await app.Send(
                HttpMethod.Post, $"/onboarding/v1/{await caller.CaseOf(id)}/decision", caller.CoreAuthorization, new JsonObject { ["decision"] = "ACCEPTED", ["groundCode"] = "01" })).ShouldBeOk();
        }

        (await caller.KycStatus(stays)).Should().Be("approved");
        (await caller.Core($"customers/{leaves}")).ShouldBeOk().Json["status"]!.GetValue<string>().Should().Be("CLOSED");
        async Task<IReadOnlyList<JsonNode>> Approvals() => (await caller.Core("events?type=customer.kyc.approved")).ShouldBeOk().Items;
        await Eventually.True(async () => (await Approvals()).Count > 0, () => "No event was published");
        (await Approvals()).Should().ContainSingle().Which["data"]!["customer_id"]!.GetValue<string>().Should().Be(stays);
    }

    [Fact]
    public async Task A_business_is_verified_by_its_own_category_at_either_path()
    {
        var app = await database.App();
        var caller = await YativoCaller.Of(app);
        var id = await caller.Create(YativoPayload.Person().With("customer_type", "business"));
        (await caller.Post(KycPayload.Individual, KycPayload.Person(id))).ShouldReject("customer_id");

        ((int)(await app.Send(HttpMethod.Post, "/api/business-kyc/submit", $"Bearer {caller.Token}", KycPayload.Company(id))).Status).Should().Be(201);

        await caller.KycOnce(id, "approved");
        var core = (await caller.Core($"customers/{id}")).ShouldBeOk().Json;
        (core["category"]!.GetValue<string>(), core["title"]!.GetValue<string>(), core["relatedEntities"]![0]!["firstName"]!.GetValue<string>())
            .Should().Be(("ORG", "Example Ltd", "Ann"));
    }

    [Fact]
    public async Task All_defects_are_reported_together()
    {
        var caller = await YativoCaller.Of(await database.App());
        var id = await caller.Create(YativoPayload.Person());
        var body = KycPayload.Person(id, "NG").With("phone", "+370 600").With("gender", "x").With("birth_date", "2999-01-01").With("selfie_image", "%%%").With("first_name", null);
        body["identifying_information"]![0]!["number"] = null;
        body["identifying_information"]![0]!["image_front_file"] = "ftp://files.example";
        body["residential_address"]!["country"] = "Atlantis";

        var rejected = (await caller.Post(KycPayload.Individual, body)).ShouldReject(
            "first_name", "phone", "birth_date", "gender", "selfie_image", "bvn", "nin", "residential_address.country",
            "identifying_information.0.number", "identifying_information.0.image_front_file");

        rejected.Body.Should().NotContain("600").And.NotContain("Atlantis").And.NotContain("files.example");
        rejected.Json["errors"]!["bvn"]![0]!.GetValue<string>().Should().Be("The bvn field is required.");
        (await caller.KycStatus(id)).Should().Be("not_started");
        var empty = await caller.Post(KycPayload.Business, new JsonObject());
        empty.Fields().Should().Contain(["customer_id", "business_legal_name", "associated_persons"]);
        (await caller.Put(KycPayload.Update, new JsonObject { ["customer_id"] = id })).ShouldReject("customer_id", "type");
    }

    [Fact]
    public async Task Another_account_s_customers_are_unknown()
    {
        var app = await database.App();
        var (caller, other) = (await YativoCaller.Of(app), await YativoCaller.Of(app, "other"));
        var id = await caller.Create(YativoPayload.Person());

        foreach (var one in new[] { id, Guid.NewGuid().ToString(), "nonsense" })
        {
            (await other.Post(KycPayload.Individual, KycPayload.Person(one).With("phone", "x"))).ShouldFail(404, "Not found");
            (await other.Put(KycPayload.Update, new JsonObject { ["customer_id"] = one, ["type"] = "individual" })).ShouldFail(404, "Not found");
            (await other.Get($"/customer/kyc/{one}")).ShouldFail(404, "Not found");
        }

        (await app.Send(HttpMethod.Post, "/api/individual-kyc/submit", body: KycPayload.Person(id))).Body.Should().Be("""{"status":"error","status_code":401,"success":false,"message":"Unauthenticated."}""");
        (await caller.KycStatus(id)).Should().Be("not_started");
    }

    [Fact]
    public async Task A_repeated_submission_gets_the_same_response_and_one_of_simultaneous_submissions_is_accepted()
    {
        var caller = await YativoCaller.Of(await database.App());
        var (id, second, key) = (await caller.Create(YativoPayload.Person()), await caller.Create(YativoPayload.Person()), Payload.Fresh("K"));

        var first = await caller.Post(KycPayload.Individual, KycPayload.Person(id), key);
        (await caller.Post(KycPayload.Individual, KycPayload.Person(id), key)).Body.Should().Be(first.Body);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => caller.Post(KycPayload.Individual, KycPayload.Person(second))));

        answers.Select(answer => (int)answer.Status).Should().BeEquivalentTo([201, .. Enumerable.Repeat(422, 7)]);
        foreach (var one in new[] { id, second })
        {
            await caller.KycOnce(one, "approved");
            (await caller.Core($"cases?state=ALL&customerId={one}")).Items.Should().ContainSingle();
            (await caller.Core($"customers/{one}")).Json["version"]!.GetValue<int>().Should().Be(2);
        }
    }

    [Fact]
    public async Task Several_files_of_the_largest_size_fit_one_submission()
    {
        var caller = await YativoCaller.Of(await database.App());
        var id = await caller.Create(YativoPayload.Person());
        var bytes = new byte[5 << 20];
        Convert.FromBase64String(YativoPayload.Picture).CopyTo(bytes, 0);
        var body = KycPayload.Person(id, file: Convert.ToBase64String(bytes));
        body["identifying_information"]!.AsArray().Add((JsonNode)KycPayload.Document("P2", Convert.ToBase64String(bytes)));
        body["identifying_information"]!.AsArray().Add((JsonNode)KycPayload.Document("P3", Convert.ToBase64String(bytes)));
        body["residential_address"]!["proof_of_address_file"] = Convert.ToBase64String(bytes);

        (await caller.Post(KycPayload.Individual, ((JsonObject)body.DeepClone()).With("selfie_image", Convert.ToBase64String([.. bytes, 0])))).ShouldReject("selfie_image");
        ((int)(await caller.Post(KycPayload.Individual, body)).Status).Should().Be(201);

        (await caller.Core($"customers/{id}/documents")).ShouldBeOk().Items.Should().HaveCount(5);
    }

    [Fact]
    public async Task An_unknown_category_stops_the_start()
    {
        var start = () => database.Start(("Yativo:Categories:Individual", "NO_SUCH"));

        (await start.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*Yativo__Categories__Individual*NO_SUCH*");
    }
}

public sealed class VerificationOnSqlite(SqliteDatabase database) : Verification(database), IClassFixture<SqliteDatabase>;

public sealed class VerificationOnSqlServer(SqlServerDatabase database) : Verification(database), IClassFixture<SqlServerDatabase>;
