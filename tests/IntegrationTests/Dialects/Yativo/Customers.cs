using System.Globalization;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>Creating, reading, listing, changing and deleting customers.</summary>
public abstract class Customers(Database database)
{
    [Fact]
    public async Task A_created_customer_is_returned_and_read_back()
    {
        var caller = await YativoCaller.Of(await database.App());
        var body = YativoPayload.Person().With("customer_address", new JsonObject { ["city"] = "Anytown", ["zipcode"] = "12345", ["number"] = "5678", ["country"] = "USA" });

        var created = await caller.Post("/customer", body);

        created.Status.Should().Be(System.Net.HttpStatusCode.Created);
        created.Json["status"]!.GetValue<string>().Should().Be("success");
        created.Json["status_code"]!.GetValue<int>().Should().Be(201);
        created.Json["message"]!.GetValue<string>().Should().Be("Request successful");
        var data = created.Json["data"]!.AsObject();
        data.Select(one => one.Key).Should().Equal(
            "customer_id", "customer_name", "customer_email", "customer_phone", "customer_country", "customer_address", "customer_type", "customer_status",
            "customer_kyc_status", "customer_kyc_reject_reason", "created_at", "kyc_verified_date");
        data["customer_email"]!.GetValue<string>().Should().Be(body["customer_email"]!.GetValue<string>());
        data["customer_type"]!.GetValue<string>().Should().Be("individual");
        data["customer_status"]!.GetValue<string>().Should().Be("active");
        data["customer_kyc_status"]!.GetValue<string>().Should().Be("not_started");
        data["created_at"]!.GetValue<string>().Should().MatchRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$");
        var id = data["customer_id"]!.GetValue<string>();
        var read = (await caller.Get($"/customer/{id}")).ShouldBeOk();
        var again = read.Json["data"]!.AsObject();
        again.Remove("endorsement").Should().BeTrue();
        JsonNode.DeepEquals(again, data).Should().BeTrue(read.Body);
        var whole = (await caller.Get($"/customer/customer/{id}")).ShouldBeOk().Json["data"]!;
        whole["virtual_accounts"]!.AsArray().Should().BeEmpty();
        whole["customer_id"]!.GetValue<string>().Should().Be(id);
    }

    [Fact]
    public async Task All_defective_fields_are_reported_together()
    {
        var caller = await YativoCaller.Of(await database.App());

        var rejected = await caller.Post("/customer", new JsonObject
        {
            ["customer_name"] = " ",
            ["customer_email"] = "no-address",
            ["customer_phone"] = "555 CALL",
            ["customer_country"] = "Atlantis",
            ["customer_type"] = "robot",
            ["customer_address"] = new JsonObject { ["city"] = 5 },
            ["customer_idNumber"] = "X1",
            ["customer_idExpiration"] = "13/24",
            ["customer_idBack"] = "%%%",
        });

        rejected.ShouldReject(
            "customer_name", "customer_email", "customer_phone", "customer_country", "customer_type", "customer_address.city", "customer_idType",
            "customer_idCountry", "customer_idExpiration", "customer_idFront", "customer_idBack");
        rejected.Json["errors"]!["customer_name"]![0]!.GetValue<string>().Should().Be("The customer name field is required.");
        rejected.Body.Should().NotContain("no-address").And.NotContain("Atlantis").And.NotContain("X1");
    }

    [Fact]
    public async Task An_email_address_is_used_once_in_an_account_whatever_its_case()
    {
        var app = await database.App();
        var (caller, other) = (await YativoCaller.Of(app), await YativoCaller.Of(app, "other"));
        var email = YativoPayload.Email();
        await caller.Create(YativoPayload.Person(email));

        (await caller.Post("/customer", YativoPayload.Person(email.ToUpperInvariant()))).ShouldReject("customer_email")
            .Json["errors"]!["customer_email"]![0]!.GetValue<string>().Should().Be("Customer email already exists.");
        (await caller.Post("/customer", YativoPayload.Person(email).With("customer_phone", "1"))).ShouldReject("customer_email", "customer_phone");
        await other.Create(YativoPayload.Person(email));
    }

    [Fact]
    public async Task One_of_simultaneous_customers_with_the_same_address_is_created()
    {
        var caller = await YativoCaller.Of(await database.App());
        var email = YativoPayload.Email();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => caller.Post("/customer", YativoPayload.Person(email))));

        answers.Count(answer => (int)answer.Status == 201).Should().Be(1);
        answers.Where(answer => (int)answer.Status != 201).Should().OnlyContain(answer => (int)answer.Status == 422);
    }

    [Fact]
    public async Task A_change_keeps_fields_that_are_not_sent()
    {
        var caller = await YativoCaller.Of(await database.App());
        var id = await caller.Create(YativoPayload.Person().With("customer_address", new JsonObject { ["city"] = "Anytown" }));

        var changed = (await caller.Put($"/customer/{id}", new JsonObject { ["customer_phone"] = "+37060000001" })).ShouldBeOk();

        changed.Json["message"]!.GetValue<string>().Should().Be("Records retrieved successfully");
        changed.Json["data"]!["customer_phone"]!.GetValue<string>().Should().Be("+37060000001");
        changed.Json["data"]!["customer_name"]!.GetValue<string>().Should().Be("Alex Smith");
        changed.Json["data"]!["customer_address"]!["city"]!.GetValue<string>().Should().Be("Anytown");
        (await caller.Put($"/customer/{id}", new JsonObject { ["customer_name"] = null, ["customer_type"] = "business", ["customer_phone"] = "x" }))
            .ShouldReject("customer_name", "customer_type", "customer_phone");
        (await caller.Core($"customers/{id}")).ShouldBeOk().Json["version"]!.GetValue<int>().Should().Be(2);
    }

    [Fact]
    public async Task A_change_to_the_address_of_another_customer_is_rejected()
    {
        var caller = await YativoCaller.Of(await database.App());
        var taken = YativoPayload.Email();
        await caller.Create(YativoPayload.Person(taken));
        var id = await caller.Create(YativoPayload.Person());

        (await caller.Put($"/customer/{id}", new JsonObject { ["customer_email"] = taken })).ShouldReject("customer_email");
    }

    [Fact]
    public async Task A_deleted_customer_is_closed_and_hidden_from_this_dialect_only()
    {
        var caller = await YativoCaller.Of(await database.App());
        var email = YativoPayload.Email();
        var id = await caller.Create(YativoPayload.Person(email));

        (await caller.Delete($"/customer/{id}")).ShouldBeOk().Body.Should().Be("""{"message":"Customer successfully deleted"}""");

        (await caller.Delete($"/customer/{id}")).ShouldFail(404, "Customer not found");
        ((int)(await caller.Get($"/customer/{id}")).Status).Should().Be(404);
        ((int)(await caller.Put($"/customer/{id}", new JsonObject { ["customer_phone"] = "+37060000001" })).Status).Should().Be(404);
        (await caller.Get("/customer?per_page=200")).ShouldBeOk().Body.Should().NotContain(id);
        var core = (await caller.Core($"customers/{id}")).ShouldBeOk().Json;
        core["status"]!.GetValue<string>().Should().Be("CLOSED");
        core["closingDate"]!.GetValue<string>().Should().Be(DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        core["email"]!.GetValue<string>().Should().Be(email);
        await caller.Create(YativoPayload.Person(email));
    }

    [Fact]
    public async Task Lists_are_paged_and_counted()
    {
        var caller = await YativoCaller.Of(await database.App(), Payload.Fresh("pages")[..30]);
        for (var i = 0; i < 5; i++)
        {
            await caller.Create(YativoPayload.Person());
        }

        var page = (await caller.Get("/customer?page=2&per_page=2")).ShouldBeOk().Json;

        page["data"]!.AsArray().Should().HaveCount(2);
        var pagination = page["pagination"]!;
        (pagination["total"]!.GetValue<int>(), pagination["per_page"]!.GetValue<int>(), pagination["current_page"]!.GetValue<int>(), pagination["last_page"]!.GetValue<int>())
            .Should().Be((5, 2, 2, 3));
        pagination["next_page_url"]!.GetValue<string>().Should().StartWith("http").And.EndWith("/api/v1/customer?page=3&per_page=2");
        pagination["prev_page_url"]!.GetValue<string>().Should().EndWith("/api/v1/customer?page=1&per_page=2");
        var usual = (await caller.Get("/customer")).ShouldBeOk().Json["pagination"]!;
        usual["per_page"]!.GetValue<int>().Should().Be(20);
        usual.AsObject().ContainsKey("next_page_url").Should().BeTrue();
        usual["next_page_url"].Should().BeNull();
        (await caller.Get("/customer?page=9")).ShouldBeOk().Json["data"]!.AsArray().Should().BeEmpty();
        (await caller.Get("/customer?page=0&per_page=x")).ShouldReject("per_page");
        (await caller.Get("/customer?page=0&per_page=201")).ShouldReject("page", "per_page");
    }

    [Fact]
    public async Task Another_account_finds_no_customers()
    {
        var app = await database.App();
        var (caller, other) = (await YativoCaller.Of(app), await YativoCaller.Of(app, "other"));
        var id = await caller.Create(YativoPayload.Person());
        var unknown = Guid.NewGuid().ToString();

        foreach (var one in new[] { id, unknown, "nonsense" })
        {
            (await other.Get($"/customer/{one}")).ShouldFail(404, "Not found").Json["message"]!.GetValue<string>().Should().Be("Request failed");
            (await other.Delete($"/customer/{one}")).ShouldFail(404, "Customer not found");
            (await other.Put($"/customer/{one}", new JsonObject())).ShouldFail(404, "Not found");
        }

        (await caller.Get($"/customer/{id}")).ShouldBeOk();
    }

    [Fact]
    public async Task Comments_are_rejected_unless_a_setting_allows_them()
    {
        var strict = await YativoCaller.Of(await database.App());
        var lenient = await YativoCaller.Of(await database.Start(("Yativo:AllowComments", "true")));
        var body = YativoPayload.Person().ToJsonString().Insert(1, "// the customer\n");

        var rejected = await strict.PostText("/customer", body);

        ((int)rejected.Status).Should().Be(400);
        rejected.Json["error"]!.GetValue<string>().Should().Contain("comments");
        ((int)(await lenient.PostText("/customer", body)).Status).Should().Be(201);
        ((int)(await strict.PostText("/customer", "[]")).Status).Should().Be(400);
        ((int)(await strict.PostText("/customer", "{\"a\":")).Status).Should().Be(400);
        ((int)(await strict.PostText("/customer", "a=b", "application/x-www-form-urlencoded")).Status).Should().Be(415);
    }

    [Fact]
    public async Task A_member_name_that_is_not_valid_Unicode_is_rejected_anywhere_in_the_body()
    {
        var caller = await YativoCaller.Of(await database.App());
        // Longer than every known name, because the reader decodes only such names.
        var name = $"\\uD800{new string('a', 40)}";

        foreach (var path in new[] { "/customer", "/individual-kyc/submit", "/business/webhook" })
        {
            foreach (var body in new[] { $$"""{"{{name}}":1}""", $$"""{"customer_address":{"{{name}}":1},"identifying_information":[{"{{name}}":1}]}""" })
            {
                var rejected = await caller.PostText(path, body);
                ((int)rejected.Status).Should().Be(400, path);
                rejected.Json["error"]!.GetValue<string>().Should().Be("The body contains a name that is not valid Unicode.");
            }
        }

        ((int)(await caller.PostText("/customer", """{"\ud83d\ude00":1}""")).Status).Should().Be(422, "a complete surrogate pair is a character");
    }
}

public sealed class CustomersOnSqlite(SqliteDatabase database) : Customers(database), IClassFixture<SqliteDatabase>;

public sealed class CustomersOnSqlServer(SqlServerDatabase database) : Customers(database), IClassFixture<SqlServerDatabase>;
