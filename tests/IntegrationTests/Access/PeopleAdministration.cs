using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Access.Browser;

namespace Onboarding.IntegrationTests.Access;

/// <summary>The administration of persons by the API and the command line, and the first administrator.</summary>
public abstract class PeopleAdministration(Database database)
{
    private static readonly AppChoices Production = new() { Environment = "Production" };

    [Fact]
    public async Task An_administrator_adds_changes_and_deactivates_a_person_and_the_trail_has_both_states()
    {
        var app = await database.Start(Production);
        var account = Account();
        var admin = await Of(app, ["administrator", "auditor"], account, "Admin");

        var added = await admin.Send(HttpMethod.Post, People, Body(account, "Ieva", "reader"));
        ((int)added.Status).Should().Be(201, added.Body);
        var (id, link) = (added.Json["personId"]!.GetValue<string>(), added.Json["link"]!.GetValue<string>());
        link.Should().StartWith("http://127.0.0.1:").And.Contain("/console/invitation#onbi_");
        added.Headers["Location"].Should().EndWith($"{People}/{id}");
        (await admin.Get($"{People}/{id}")).ShouldBeOk().Body.Should().NotContain("onbi_");

        var person = new Browser(app);
        (await person.Accept(link.Split('#')[1])).ShouldBeOk();
        (await person.Get("/onboarding/v1/customers")).ShouldBeOk();
        var changed = Body(account, "Ieva", "operator");
        changed["email"] = added.Json["email"]!.GetValue<string>();
        (await admin.Send(HttpMethod.Put, $"{People}/{id}", changed)).ShouldBeOk().Json["roles"]!.ToJsonString().Should().Be("""["operator"]""");
        (await person.Get("/onboarding/v1/customers")).ShouldBeProblem(403);

        (await admin.Get($"{People}/{id}/sessions")).ShouldBeOk().Items.Should().ContainSingle();
        (await admin.Send(HttpMethod.Delete, $"{People}/{id}")).ShouldBeOk().Json["active"]!.GetValue<bool>().Should().BeFalse();
        (await person.Get("/onboarding/v1/session")).ShouldBeProblem(404);
        (await admin.Send(HttpMethod.Post, $"{People}/{id}/invitation")).ShouldBeProblem(409).Codes.Should().Equal("person_inactive");
        (await admin.Send(HttpMethod.Delete, $"{People}/{admin.Id}")).ShouldBeProblem(409).Codes.Should().Equal("own_person");
        (await admin.Send(HttpMethod.Post, $"{People}/{id}/activation")).ShouldBeOk();

        var trail = (await admin.Get("/onboarding/v1/audit?limit=200")).ShouldBeOk();
        var entries = trail.Items.Where(entry => entry["reference"]?.GetValue<string>() == id && entry["details"] is not null).ToList();
        entries.Select(entry => $"{entry["command"]} {entry["user"]}").Should().Equal("AddPerson Admin", "ChangePerson Admin", "SetPersonActive Admin", "SetPersonActive Admin");
        (entries[1]["details"]!["before"]!["roles"]!.ToJsonString(), entries[1]["details"]!["after"]!["roles"]!.ToJsonString()).Should().Be(("""["reader"]""", """["operator"]"""));
        trail.Body.Should().NotContain(link.Split('_')[^1]).And.NotContain(person.Secret);
    }

    [Fact]
    public async Task A_role_that_the_administrator_lacks_needs_a_second_administrator_who_is_neither_the_first_nor_the_person()
    {
        var app = await database.Start(Production);
        var account = Account();
        var (one, two) = (await Of(app, ["administrator"], account), await Of(app, ["administrator"], account));
        var body = Body(account, "One", "administrator", "documents");
        body["email"] = one.Email;

        var changed = (await one.Send(HttpMethod.Put, $"{People}/{one.Id}", body)).ShouldBeOk().Json;
        (changed["roles"]!.ToJsonString(), changed["proposedRoles"]!.ToJsonString()).Should().Be(("""["administrator"]""", """["documents"]"""));
        (await one.Send(HttpMethod.Post, $"{People}/{one.Id}/approval")).ShouldBeProblem(409).Codes.Should().Equal("own_person");
        var client = await app.AddClient(["core"], account, ["administrator"], name: "Program");
        (await app.Send(HttpMethod.Post, $"{People}/{one.Id}/approval", client.Basic)).ShouldBeProblem(409).Codes.Should().Equal("person_not_signed_in");

        (await two.Send(HttpMethod.Post, $"{People}/{one.Id}/approval")).ShouldBeOk().Json["roles"]!.ToJsonString().Should().Be("""["documents","administrator"]""");
        (await two.Send(HttpMethod.Post, $"{People}/{one.Id}/invitation")).ShouldBeProblem(409).Codes.Should().Equal("person_role_not_held");
        (await two.Send(HttpMethod.Delete, $"{People}/{one.Id}/approval")).ShouldBeProblem(409).Codes.Should().Equal("no_proposed_person_roles");
    }

    [Fact]
    public async Task An_administrator_of_an_account_neither_sees_nor_changes_persons_of_others()
    {
        var app = await database.Start(Production);
        var (own, other) = (Account(), Account());
        var (admin, theirs) = (await Of(app, ["administrator"], own), await Of(app, ["administrator"], other));
        var root = await Of(app, ["administrator"]);

        (await admin.Get($"{People}/{theirs.Id}")).ShouldBeProblem(404);
        (await admin.Send(HttpMethod.Delete, $"{People}/{theirs.Id}")).ShouldBeProblem(404);
        (await admin.Send(HttpMethod.Post, People, Body(other, "x", "reader"))).ShouldBeProblem(409).Codes.Should().Equal("person_of_other_account");
        (await admin.Get($"{People}?limit=200")).ShouldBeOk().Items.Should().OnlyContain(item => item["accounts"]!.ToJsonString() == $"[\"{own}\"]");

        // A person of two accounts is visible in each, and the installation alone changes it.
        JsonObject both = Body(own, "Both", "reader");
        both["accounts"] = new JsonArray(own, other);
        var id = (await root.Send(HttpMethod.Post, People, both)).Json["personId"]!.GetValue<string>();
        (await admin.Get($"{People}/{id}")).ShouldBeOk().Json["accounts"]!.ToJsonString().Should().Be($"[\"{own}\"]");
        (await admin.Send(HttpMethod.Delete, $"{People}/{id}")).ShouldBeProblem(409).Codes.Should().Equal("person_of_other_account");
        var link = (await root.Send(HttpMethod.Post, $"{People}/{id}/invitation")).ShouldBeOk().Json["link"]!.GetValue<string>();
        var person = new Browser(app);
        (await person.Accept(link.Split('#')[1])).ShouldBeOk().Json["account"]!.GetValue<string>().Should().Be(own);
        (await person.Send(HttpMethod.Put, $"{Session}/account", new JsonObject { ["account"] = other })).ShouldBeOk().Json["account"]!.GetValue<string>().Should().Be(other);
        (await person.Send(HttpMethod.Put, $"{Session}/account", new JsonObject { ["account"] = "default" })).ShouldBeProblem(409).Codes.Should().Equal("account_not_of_person");
    }

    [Theory]
    [InlineData("name", null, "invalid_name")]
    [InlineData("email", "ieva", "invalid_email")]
    [InlineData("language", "xx", "invalid_language")]
    [InlineData("roles", null, "person_roles_missing")]
    [InlineData("roles", "king", "invalid_roles")]
    [InlineData("accounts", null, "invalid_accounts")]
    [InlineData("businessUnits", "MARS", "unknown_business_unit")]
    [InlineData("nonsense", "x", "unknown_member")]
    public async Task A_defect_of_a_person_is_rejected_with_its_code(string member, string? value, string code)
    {
        var app = await database.Start(Production);
        var admin = await Of(app, ["administrator"]);
        var body = Body("default", "x", "reader");
        body[member] = value is null ? null : member is "roles" or "businessUnits" ? new JsonArray(value) : value;

        (await admin.Send(HttpMethod.Post, People, body)).ShouldBeProblem(400).Codes.Should().Equal(code);
    }

    [Fact]
    public async Task Two_persons_of_an_account_differ_in_name_and_all_persons_in_address()
    {
        var app = await database.Start(Production);
        var (account, admin) = (Account(), await Of(app, ["administrator"]));
        var first = Body(account, "Ieva  PETRAITE", "reader");
        ((int)(await admin.Send(HttpMethod.Post, People, first.DeepClone())).Status).Should().Be(201);

        (await admin.Send(HttpMethod.Post, People, Body(account, "ieva petraite", "reader"))).ShouldBeProblem(409).Codes.Should().Equal("name_taken");
        ((int)(await admin.Send(HttpMethod.Post, People, Body(Account(), "ieva petraite", "reader"))).Status).Should().Be(201);
        first["accounts"] = new JsonArray(Account());
        (await admin.Send(HttpMethod.Post, People, first.DeepClone())).ShouldBeProblem(409).Codes.Should().Equal("email_taken");
    }

    [Fact]
    public async Task A_new_link_replaces_password_and_codes_and_ends_all_sessions()
    {
        var app = await database.Start(Production);
        var (person, admin) = (await Of(app, ["reader"]), await Of(app, ["administrator"]));
        var (secret, cookie) = (person.Secret, person.Cookie);

        var link = (await admin.Send(HttpMethod.Post, $"{People}/{person.Id}/invitation")).ShouldBeOk().Json["link"]!.GetValue<string>();
        (await person.Get("/onboarding/v1/customers")).ShouldBeOk("the link alone ends nothing");
        (await person.Accept(link.Split('#')[1], password: "another long sentence")).ShouldBeOk();

        person.Secret.Should().NotBe(secret);
        (await new Browser(app) { Cookie = cookie }.Get("/onboarding/v1/customers")).ShouldBeProblem(401);
        (await new Browser(app).Send(HttpMethod.Post, Session, new JsonObject { ["email"] = person.Email, ["password"] = Password })).ShouldBeProblem(401);
    }

    [Fact]
    public async Task A_person_lists_and_ends_the_own_sessions()
    {
        var app = await database.Start(Production);
        var person = await Of(app, ["reader"]);
        var first = person.Cookie;
        (person.Cookie, person.Token) = ("", "");
        (await person.SignIn()).ShouldBeOk();

        var sessions = (await person.Get("/onboarding/v1/sessions")).ShouldBeOk().Items;
        sessions.Should().HaveCount(2);
        ((int)(await person.Send(HttpMethod.Delete, $"/onboarding/v1/sessions/{sessions[0]["sessionId"]}")).Status).Should().Be(204);
        (await new Browser(app) { Cookie = first }.Get("/onboarding/v1/customers")).ShouldBeProblem(401);
        (await person.Send(HttpMethod.Delete, $"/onboarding/v1/sessions/{new string('a', 22)}")).ShouldBeProblem(404);
        ((int)(await person.Send(HttpMethod.Delete, "/onboarding/v1/sessions")).Status).Should().Be(204);
        (await person.Get("/onboarding/v1/customers")).ShouldBeProblem(401);
    }

    [Fact]
    public async Task The_command_line_adds_lists_changes_and_deactivates()
    {
        var (app, email) = (await database.Start(Production), $"{Guid.NewGuid():N}@bank.example");
        var added = await Run("people", "add", "--email", email, "--roles", "compliance,reader", "--json");
        added.ExitCode.Should().Be(0, added.Error);
        var (id, link) = (JsonNode.Parse(added.LastLine)!["personId"]!.GetValue<string>(), JsonNode.Parse(added.LastLine)!["link"]!.GetValue<string>());
        link.Should().StartWith("http://localhost:5080/console/invitation#onbi_");
        var person = new Browser(app);
        (await person.Accept(link.Split('#')[1])).ShouldBeOk();

        (await Run("people", "change", id, "--name", "Ieva", "--roles", "auditor")).ExitCode.Should().Be(0);
        (await person.Get(Session)).ShouldBeOk().Json["roles"]!.ToJsonString().Should().Be("""["auditor"]""");
        var list = await Run("people", "list");
        list.Output.Should().Contain(id).And.Contain(email).And.NotContain("onbi_");
        (await Run("people", "end-sessions", id)).ExitCode.Should().Be(0);
        (await person.Get("/onboarding/v1/sessions")).ShouldBeProblem(401);
        (await Run("people", "deactivate", id)).ExitCode.Should().Be(0);
        var invited = await Run("people", "invite", id);
        (invited.ExitCode, invited.Error.Split(':')[0]).Should().Be((1, "person_inactive"));
        (await Run("people", "activate", id)).ExitCode.Should().Be(0);
        (await Run("people", "add", "--email", email, "--roles", "reader")).Error.Should().StartWith("email_taken");
        (await Run("people", "add", "--email", email)).ExitCode.Should().Be(2);
    }

    private Task<CommandRun> Run(params string[] arguments) => CommandRun.Of(database, arguments);

    private static string Account() => Guid.NewGuid().ToString("N");

    private static JsonObject Body(string account, string name, params string[] roles) => new()
    {
        ["name"] = name,
        ["email"] = $"{Guid.NewGuid():N}@bank.example",
        ["roles"] = new JsonArray([.. roles.Select(role => (JsonNode)role)]),
        ["accounts"] = new JsonArray(account),
    };
}

public sealed class PeopleAdministrationOnSqlite(SqliteDatabase database) : PeopleAdministration(database), IClassFixture<SqliteDatabase>;

public sealed class PeopleAdministrationOnSqlServer(SqlServerDatabase database) : PeopleAdministration(database), IClassFixture<SqlServerDatabase>;
