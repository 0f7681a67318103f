using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Screening;

/// <summary>An account's own lists, which no other account sees, beside those of the installation.</summary>
public abstract class AccountLists(Database database)
{
    private const string Root = "/onboarding/v1/screening";
    private static readonly string[] Roles = ["reader", "operator", "compliance", "administrator"];

    [Fact]
    public async Task An_account_has_lists_of_its_own()
    {
        var (app, key, common) = (await database.App(), NewKey(), NewKey());
        var (ours, theirs, installation) = (await Client(app, "bank-a"), await Client(app, "bank-b"), await Client(app, "default"));
        await Add(app, installation, common, "Karim Tahir");

        (await Add(app, ours, key, "Ludmila Sorokina")).Json["account"]!.GetValue<string>().Should().Be("bank-a");

        (await Keys(app, ours)).Should().Contain([key, common]);
        (await Keys(app, theirs)).Should().Contain(common).And.NotContain(key);
        (await Match(app, ours, "Ludmila Sorokina")).Should().Be("HITS");
        (await Match(app, theirs, "Ludmila Sorokina")).Should().Be("CLEAR");
        (await Match(app, installation, "Ludmila Sorokina")).Should().Be("CLEAR", "its own customers have nothing to do with that list");
        (await Match(app, theirs, "Karim Tahir")).Should().Be("HITS");
        foreach (var path in new[] { "versions", "versions/1", "versions/1/diff/1", "entries/w1" })
        {
            (await app.GetAs(theirs, $"{Root}/lists/{key}/{path}")).Status.Should().Be(HttpStatusCode.NotFound, path);
            (await app.GetAs(ours, $"{Root}/lists/{key}/{path}")).ShouldBeOk(path);
        }

        (await Post(app, theirs, "match", Query("Ludmila Sorokina", key))).Codes.Should().Equal("unknown_list");
    }

    [Fact]
    public async Task Only_its_owner_changes_a_list()
    {
        var (app, key, common) = (await database.App(), NewKey(), NewKey());
        var (ours, theirs, installation) = (await Client(app, "bank-a"), await Client(app, "bank-b"), await Client(app, "default"));
        await Add(app, installation, common, "Karim Tahir");
        await Add(app, ours, key, "Ludmila Sorokina");

        (await Define(app, theirs, key)).Codes.Should().Equal("list_key_taken");
        (await Define(app, theirs, common)).Codes.Should().Equal("list_of_installation");
        (await Import(app, theirs, key, "Anna Nass")).Status.Should().Be(HttpStatusCode.NotFound);
        (await Import(app, theirs, common, "Anna Nass")).Codes.Should().Equal("list_of_installation");
        (await app.Send(HttpMethod.Delete, $"{Root}/lists/{key}", theirs.Basic)).Status.Should().Be(HttpStatusCode.NotFound);
        (await app.Send(HttpMethod.Delete, $"{Root}/lists/{common}", theirs.Basic)).Codes.Should().Equal("list_of_installation");
        (await app.Send(HttpMethod.Post, $"{Root}/lists/{key}/refresh", theirs.Basic)).Status.Should().Be(HttpStatusCode.NotFound);

        (await Match(app, ours, "Ludmila Sorokina")).Should().Be("HITS");
        (await Define(app, installation, key)).Json["account"]!.GetValue<string>().Should().Be("bank-a", "an administrator of the installation changes it and does not own it");
    }

    [Fact]
    public async Task A_required_list_of_an_account_concerns_that_account_alone()
    {
        var (app, key) = (await database.App(), NewKey());
        var (ours, theirs) = (await Client(app, "bank-a"), await Client(app, "bank-b"));
        await Define(app, ours, key, required: true);

        (await Match(app, ours, "Anna Nass")).Should().Be("PENDING");
        (await Match(app, theirs, "Anna Nass")).Should().Be("CLEAR");
        await app.Send(HttpMethod.Delete, $"{Root}/lists/{key}", ours.Basic);
    }

    [Fact]
    public async Task The_command_line_names_the_account()
    {
        var (app, key) = (await database.App(), NewKey());
        var ours = await Client(app, "bank-a");

        (await CommandRun.Of(database, "lists", "add", key, "--process", "PEP", "--format", "core-csv", "--account", "bank-a")).ExitCode.Should().Be(0);
        var unknown = await CommandRun.Of(database, "lists", "add", NewKey(), "--process", "PEP", "--format", "core-csv", "--account", "bnak-a");

        unknown.ExitCode.Should().Be(1);
        unknown.Error.Should().Contain("bank-a");
        (await Keys(app, ours)).Should().Contain(key);
        var moved = await CommandRun.Of(database, "lists", "add", key, "--process", "PEP", "--format", "core-csv", "--account", "default");
        (moved.ExitCode, moved.Error).Should().Match<(int ExitCode, string Error)>(run => run.ExitCode == 1 && run.Error.Contains("list_of_other_account"));
    }

    [Fact]
    public async Task The_command_line_changes_what_it_names_and_nothing_else()
    {
        var (app, key) = (await database.App(), NewKey());
        Task<CommandRun> Run(params string[] options) => CommandRun.Of(database, ["lists", "add", key, "--process", "PEP", "--format", "core-csv", "--json", .. options]);
        async Task<JsonNode> List() => (await app.Send(HttpMethod.Get, $"{Root}/lists")).ShouldBeOk().Json.AsArray().Single(list => list!["key"]!.GetValue<string>() == key)!;

        var interval = await Run("--every-minutes", "60");
        (interval.ExitCode, interval.Error).Should().Match<(int ExitCode, string Error)>(run => run.ExitCode == 1 && run.Error.Contains("--every-minutes needs --url"));
        var first = await Run("--name", "Ours", "--required", "--threshold", "0.8", "--minimum-entries", "5", "--may-shrink-by", "3", "--max-age-hours", "48", "--url", "https://lists.example/a.csv", "--every-minutes", "60");
        first.ExitCode.Should().Be(0, first.Error);
        (await Run("--every-minutes", "30")).ExitCode.Should().Be(0);
        (await Run("--required", "false", "--threshold", "0.9")).ExitCode.Should().Be(0);

        var list = await List();
        (list["name"]!.GetValue<string>(), list["required"]!.GetValue<bool>(), list["threshold"]!.GetValue<decimal>()).Should().Be(("Ours", false, 0.9m));
        (list["minimumEntries"]!.GetValue<int>(), list["mayShrinkBy"]!.GetValue<int>(), list["maxAgeHours"]!.GetValue<int>()).Should().Be((5, 3, 48));
        (list["source"]!["url"]!.GetValue<string>(), list["source"]!["everyMinutes"]!.GetValue<int>()).Should().Be(("https://lists.example/a.csv", 30));
    }

    private static string NewKey() => Payload.Fresh("own-").ToLowerInvariant();

    private static Task<Caller> Client(OnboardingApp app, string account) => app.AddClient(["core"], account, Roles);

    private static async Task<Answer> Add(OnboardingApp app, Caller client, string key, string name)
    {
        var defined = await Define(app, client, key);
        (await Import(app, client, key, name)).Status.Should().Be(HttpStatusCode.Created);
        return defined;
    }

    private static Task<Answer> Define(OnboardingApp app, Caller client, string key, bool required = false) => app.Send(
        HttpMethod.Put, $"{Root}/lists/{key}", client.Basic,
        new JsonObject { ["name"] = "Our list", ["process"] = "INTERNAL_LIST", ["format"] = "core-csv", ["required"] = required });

    private static async Task<Answer> Import(OnboardingApp app, Caller client, string key, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/lists/{key}/versions") { Content = new StringContent($"id,type,name\nw1,INDIVIDUAL,{name}\n") };
        request.Headers.TryAddWithoutValidation("Authorization", client.Basic);
        request.Content.Headers.ContentType = new("text/csv");
        return await Answer.Of(await app.Client.SendAsync(request));
    }

    private static async Task<IReadOnlyList<string>> Keys(OnboardingApp app, Caller client) =>
        [.. (await app.GetAs(client, $"{Root}/lists")).ShouldBeOk().Json.AsArray().Select(list => list!["key"]!.GetValue<string>())];

    private static JsonObject Query(string name, string? list = null)
    {
        var body = new JsonObject { ["queries"] = new JsonArray(new JsonObject { ["id"] = "1", ["entityType"] = "INDIVIDUAL", ["name"] = name }) };
        if (list is not null)
        {
            body["lists"] = new JsonArray(list);
        }

        return body;
    }

    private static Task<Answer> Post(OnboardingApp app, Caller client, string path, JsonObject body) => app.Send(HttpMethod.Post, $"{Root}/{path}", client.Basic, body);

    private static async Task<string> Match(OnboardingApp app, Caller client, string name) =>
        (await Post(app, client, "match", Query(name))).ShouldBeOk().Json["results"]![0]!["status"]!.GetValue<string>();
}

public sealed class AccountListsOnSqlite(SqliteDatabase database) : AccountLists(database), IClassFixture<SqliteDatabase>;

public sealed class AccountListsOnSqlServer(SqlServerDatabase database) : AccountLists(database), IClassFixture<SqlServerDatabase>;
