using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.ReferenceData;

namespace Onboarding.IntegrationTests.Screening;

/// <summary>Lists are defined, imported, read and used over HTTP and on the command line.</summary>
public abstract class ScreeningListCalls(Database database)
{
    private const string Root = "/onboarding/v1/screening";
    private const string Header = "id,type,name,aliases,birthDate,countries\n";
    private const string First = Header + "w1,INDIVIDUAL,Ludmila Petrowna Sorokina,Lyudmila Sorokina,1971-04-02,BY\nw2,ORGANIZATION,Nordwind Trading OOO,,,RU\nw3,INDIVIDUAL,Karim Tahir,,,\n";
    private const string Second = Header + "w1,INDIVIDUAL,Ludmila Petrowna Sorokina,Lyudmila Sorokina,1972-04-02,BY\nw2,ORGANIZATION,Nordwind Trading OOO,,,RU\nw4,INDIVIDUAL,Jonas Abendroth,,,\n";

    [Fact]
    public async Task A_list_is_defined_imported_and_used()
    {
        var (app, key) = (await database.App(), NewKey());

        (await Define(app, key)).Status.Should().Be(HttpStatusCode.Created);
        (await Match(app, key, "Ludmila Sorokina"))["status"]!.GetValue<string>().Should().Be("PENDING", "the list has no version");
        var imported = await Import(app, key, First);
        imported.Status.Should().Be(HttpStatusCode.Created);
        imported.Json.ToJsonString().Should().Contain("\"version\":1").And.Contain("\"entries\":3").And.Contain("\"added\":3");

        var hit = (await Match(app, key, "SOROKINA, Ludmilla", "1971"))["hits"]!.AsArray().Single()!;
        hit["entry"]!.GetValue<string>().Should().Be("w1");
        hit["explanation"]!["sum"]!.AsArray().Sum(line => line!["points"]!.GetValue<decimal>()).Should().Be(hit["score"]!.GetValue<decimal>());
        (await Match(app, key, "Ludmila Voronova"))["status"]!.GetValue<string>().Should().Be("CLEAR");
    }

    [Fact]
    public async Task A_version_replaces_the_one_before_and_the_difference_is_known()
    {
        var (app, key) = (await database.App(), NewKey());
        await Define(app, key);
        await Import(app, key, First);

        (await Import(app, key, First)).Status.Should().Be(HttpStatusCode.OK, "the content is in force already");
        (await Import(app, key, Second)).Json.ToJsonString().Should().Contain("\"version\":2").And.Contain("\"added\":1,\"changed\":1,\"removed\":1");

        var difference = (await app.Get($"{Root}/lists/{key}/versions/1/diff/2")).ShouldBeOk().Json.ToJsonString();
        difference.Should().Be("""{"added":["w4"],"changed":[{"entry":"w1","members":["birthDates"]}],"removed":["w3"]}""");
        (await app.Get($"{Root}/lists/{key}/entries/w1?version=1")).ShouldBeOk().Json["birthDates"]!.ToJsonString().Should().Be("""["1971-04-02"]""");
        (await app.Get($"{Root}/lists/{key}/entries/w1")).Json["type"]!.GetValue<string>().Should().Be("INDIVIDUAL", "a type is spelled as in every other call");
        (await app.Get($"{Root}/lists/{key}/entries/w3")).Status.Should().Be(HttpStatusCode.NotFound);
        (await app.Get($"{Root}/lists/{key}/entries/w3?version=1")).ShouldBeOk();
        (await app.Get($"{Root}/lists/{key}/versions")).ShouldBeOk().Json.AsArray().Select(version => version!["version"]!.GetValue<int>()).Should().Equal(2, 1);
        (await Match(app, key, "Karim Tahir"))["status"]!.GetValue<string>().Should().Be("CLEAR");
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>Maintenance</body></html>", "list_unreadable")]
    [InlineData("id,type\nw1,INDIVIDUAL\n", "list_unreadable")]
    [InlineData(Header + "w1,INDIVIDUAL,Ludmila Sorokina,,,\n", "list_shrank")]
    public async Task A_rejected_version_leaves_the_one_in_force(string content, string code)
    {
        var (app, key) = (await database.App(), NewKey());
        await Define(app, key, new JsonObject { ["mayShrinkBy"] = 1 });
        await Import(app, key, First);

        var rejected = await Import(app, key, content);

        rejected.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        rejected.Json["findings"]![0]!["code"]!.GetValue<string>().Should().Be(code);
        (await Listed(app, key))!["version"]!.GetValue<int>().Should().Be(1);
        (await Match(app, key, "Karim Tahir"))["status"]!.GetValue<string>().Should().Be("HITS");
    }

    [Fact]
    public async Task A_smaller_version_is_taken_if_the_request_accepts_it()
    {
        var (app, key) = (await database.App(), NewKey());
        await Define(app, key, new JsonObject { ["mayShrinkBy"] = 1 });
        await Import(app, key, First);

        (await Import(app, key, Header + "w1,INDIVIDUAL,Ludmila Sorokina,,,\n", "?accept=shrunk")).Status.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_required_list_that_is_missing_makes_a_look_up_pending()
    {
        var (app, key) = (await database.App(), NewKey());
        await Define(app, key, new JsonObject { ["required"] = true });

        var result = (await Post(app, "match", new JsonObject { ["queries"] = Query("Ludmila Sorokina") })).ShouldBeOk().Json["results"]![0]!;

        result["status"]!.GetValue<string>().Should().Be("PENDING");
        result["missing"]!.AsArray().Select(missing => missing!.GetValue<string>()).Should().Contain(key);
        var process = (await Post(app, "match", new JsonObject { ["queries"] = Query("Anna Nass"), ["processes"] = new JsonArray("PEP") })).ShouldBeOk().Json["results"]![0]!;
        process["missing"]!.ToJsonString().Should().Be("""["PEP"]""");
    }

    [Fact]
    public async Task Defects_of_a_look_up_are_all_reported()
    {
        var app = await database.App();

        var rejected = await Post(app, "match", JsonNode.Parse("""{"queries": [{"entityType": "PLANET", "name": "x", "birthDate": "yesterday"}, null, {"entityType": "INDIVIDUAL"}], "lists": ["none"], "processes": ["OTHER"], "limit": 0}""")!);

        rejected.Status.Should().Be(HttpStatusCode.BadRequest);
        rejected.Json["findings"]!.AsArray().Select(finding => finding!["path"]!.GetValue<string>()).Should().BeEquivalentTo(
            "/processes/0", "/lists/0", "/queries/0/entityType", "/queries/0/birthDate", "/queries/1", "/queries/2/name", "/limit");
    }

    [Fact]
    public async Task Names_are_compared_without_lists()
    {
        var app = await database.App();

        var compared = (await Post(app, "compare", JsonNode.Parse("""{"pairs": [{"id": "1", "entityType": "INDIVIDUAL", "a": {"name": "Ludmila Antonowna Sorokina"}, "b": {"firstName": "Ludmila", "middleName": "Petrowna", "lastName": "Sorokina"}}]}""")!)).ShouldBeOk();

        var result = compared.Json["results"]![0]!;
        result["score"]!.GetValue<decimal>().Should().BeLessThan(0.7m);
        result["explanation"]!["leftOver"]!.ToJsonString().Should().Be("""{"a":["antonowna"],"b":["petrowna"]}""");
    }

    [Fact]
    public async Task A_whole_name_and_its_parts_both_count()
    {
        var (app, key) = (await database.App(), NewKey());
        await Define(app, key);
        await Import(app, key, First);
        var query = JsonNode.Parse("""[{"entityType": "INDIVIDUAL", "name": "Anna Nass", "firstName": "Karim", "lastName": "Tahir"}]""");

        var result = (await Post(app, "match", new JsonObject { ["queries"] = query, ["lists"] = new JsonArray(key) })).ShouldBeOk().Json["results"]![0]!;

        result["hits"]![0]!["entry"]!.GetValue<string>().Should().Be("w3");
    }

    [Theory]
    [InlineData("""{"entityType": "INDIVIDUAL", "name": "Karim Tahir", "born": "1970"}""", "not a query")]
    [InlineData("""{"entityType": "PLANET", "name": "Mars"}""", "entityType")]
    [InlineData("[", "not a query")]
    public async Task A_line_of_a_file_that_is_no_query_is_named(string line, string reason)
    {
        await database.App();
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, $"\n{line}\n");

            var run = await CommandRun.Of(database, "screen", file);

            run.ExitCode.Should().Be(1);
            run.Error.Should().Contain(":2: ").And.Contain(reason);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_retired_list_is_not_used_and_its_versions_stay()
    {
        var (app, key) = (await database.App(), NewKey());
        await Define(app, key);
        await Import(app, key, First);

        (await app.Send(HttpMethod.Delete, $"{Root}/lists/{key}")).Status.Should().Be(HttpStatusCode.NoContent);

        (await Post(app, "match", new JsonObject { ["queries"] = Query("Karim Tahir"), ["lists"] = new JsonArray(key) })).Codes.Should().Equal("unknown_list");
        (await Listed(app, key)).Should().BeNull();
        (await app.Get($"{Root}/lists/{key}/versions/1")).ShouldBeOk();
        (await Define(app, key)).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Lists_are_managed_and_names_looked_up_on_the_command_line()
    {
        var key = NewKey();
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (list, queries) = (Path.Combine(folder.FullName, "watch.csv"), Path.Combine(folder.FullName, "queries.ndjson"));
            await File.WriteAllTextAsync(list, First);
            await File.WriteAllTextAsync(queries, """{"id": "1", "entityType": "INDIVIDUAL", "name": "Karim Tahir"}""" + "\n");

            (await CommandRun.Of(database, "lists", "add", key, "--process", "INTERNAL_LIST", "--format", "core-csv")).ExitCode.Should().Be(0);
            (await CommandRun.Of(database, "lists", "import", key, list, "--json")).Output.Should().Contain("\"entries\":3");
            (await CommandRun.Of(database, "screen", queries)).Output.Should().Contain($"\"list\":\"{key}\"").And.Contain("\"entry\":\"w3\"");
            (await CommandRun.Of(database, "lists", "export", key, "--version", "1", "--folder", Path.Combine(folder.FullName, "out"))).ExitCode.Should().Be(0);

            (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "out", "watch.csv"))).Should().Be(First);
            var again = await CommandRun.Of(database, "lists", "export", key, "--version", "1", "--folder", Path.Combine(folder.FullName, "out"));
            again.ExitCode.Should().Be(1);
            again.Error.Should().Contain("exists already");
            (await CommandRun.Of(database, "screen", queries, "--result", list)).ExitCode.Should().Be(1, "no file is overwritten");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string NewKey() => Payload.Fresh("list-").ToLowerInvariant();

    private static Task<Answer> Define(OnboardingApp app, string key, JsonObject? members = null)
    {
        var body = members ?? [];
        body["name"] = "Our list";
        body["process"] = "INTERNAL_LIST";
        body["format"] = "core-csv";
        return app.Send(HttpMethod.Put, $"{Root}/lists/{key}", body.ToJsonString());
    }

    private static async Task<Answer> Import(OnboardingApp app, string key, string content, string query = "")
    {
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { file, "files", "watch.csv" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/lists/{key}/versions{query}") { Content = form };
        return await Answer.Of(await app.Client.SendAsync(request));
    }

    private static JsonArray Query(string name, string? birthDate = null) => [new JsonObject { ["id"] = "1", ["entityType"] = "INDIVIDUAL", ["name"] = name, ["birthDate"] = birthDate }];

    private static Task<Answer> Post(OnboardingApp app, string path, JsonNode body) => app.Send(HttpMethod.Post, $"{Root}/{path}", body.ToJsonString());

    private static async Task<JsonNode> Match(OnboardingApp app, string key, string name, string? birthDate = null) =>
        (await Post(app, "match", new JsonObject { ["queries"] = Query(name, birthDate), ["lists"] = new JsonArray(key), ["explain"] = true })).ShouldBeOk().Json["results"]![0]!;

    private static async Task<JsonNode?> Listed(OnboardingApp app, string key) =>
        (await app.Get($"{Root}/lists")).ShouldBeOk().Json.AsArray().SingleOrDefault(list => list!["key"]!.GetValue<string>() == key);
}

public sealed class ScreeningListCallsOnSqlite(SqliteDatabase database) : ScreeningListCalls(database), IClassFixture<SqliteDatabase>;

public sealed class ScreeningListCallsOnSqlServer(SqlServerDatabase database) : ScreeningListCalls(database), IClassFixture<SqlServerDatabase>;
