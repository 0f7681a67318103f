using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Customers;
using static Onboarding.IntegrationTests.Risk.CaseCalls;

namespace Onboarding.IntegrationTests.Risk;

/// <summary>Notes and files on cases, their assignment, and the next case.</summary>
public abstract class CaseWork(Database database)
{
    [Fact]
    public async Task Notes_on_a_case_are_kept_in_order_and_audited()
    {
        var app = await database.App();
        var path = await OpenCase(app);
        var (writer, text) = (Payload.Fresh("writer"), "First\nnote, ąž");
        Task<Answer> Add(JsonNode? body) => app.Send(HttpMethod.Post, $"{path}/notes", body: body, headers: ("X-Audit-User", writer));

        var added = (await Add(new JsonObject { ["text"] = text })).ShouldBe201().Json;
        (added["text"]!.GetValue<string>(), added["writtenBy"]!.GetValue<string>()).Should().Be((text, writer));
        (await Decide(app, path, "ACCEPTED")).ShouldBeOk();
        (await Add(new JsonObject { ["text"] = "Second" })).ShouldBe201();

        var first = (await app.Get($"{path}/notes?limit=1")).ShouldBeOk();
        first.Items.Single()!["text"]!.GetValue<string>().Should().Be(text);
        (await app.Get($"{path}/notes?after={first.Json["next"]}")).ShouldBeOk().Items.Single()!["text"]!.GetValue<string>().Should().Be("Second");
        foreach (var body in new JsonNode?[] { null, new JsonObject(), new JsonObject { ["text"] = " " }, new JsonObject { ["text"] = new string('x', 4_001) }, new JsonObject { ["text"] = "\0" } })
        {
            (await Add(body)).ShouldBeProblem(400).Codes.Should().Equal("invalid_note");
        }

        (await app.Send(HttpMethod.Post, $"{Cases}/{Guid.NewGuid()}/notes", body: new JsonObject { ["text"] = "x" })).ShouldBeProblem(404);
        (await app.Get($"{Cases}/{Guid.NewGuid()}/notes")).ShouldBeProblem(404);
        (await app.AuditOf(writer)).Where(entry => entry["outcome"]!.GetValue<string>() == "ACCEPTED").Select(entry => $"{entry["command"]} {entry["reference"]}")
            .Should().Equal(Enumerable.Repeat($"AddCaseNote {path[(path.LastIndexOf('/') + 1)..]}", 2));
    }

    [Fact]
    public async Task A_file_of_a_case_is_stored_encrypted_and_read_only_with_the_role()
    {
        var app = await database.App();
        var path = await OpenCase(app);
        var officer = await app.AddClient(["core"], "default", ["compliance"]);
        var viewer = await app.AddClient(["core"], "default", ["documents"]);
        var bytes = ContentCalls.Png(2 << 20);
        Task<Answer> Store(string? name, string? content) =>
            app.Send(HttpMethod.Post, $"{path}/files", officer.Basic, new JsonObject { ["name"] = name, ["content"] = content });

        var stored = (await Store("passport č.png", Convert.ToBase64String(bytes))).ShouldBe201().Json;
        (stored["name"]!.GetValue<string>(), stored["mediaType"]!.GetValue<string>(), stored["size"]!.GetValue<int>()).Should().Be(("passport č.png", "image/png", bytes.Length));
        (await app.GetAs(officer, $"{path}/files")).ShouldBeOk().Items.Single()!.ToJsonString().Should().Be(stored.ToJsonString());
        var content = $"{path}/files/{stored["id"]}/content";
        (await app.GetAs(officer, content)).Status.Should().Be(HttpStatusCode.Forbidden);
        using (var request = new HttpRequestMessage(HttpMethod.Get, content))
        {
            request.Headers.TryAddWithoutValidation("Authorization", viewer.Basic);
            using var response = await app.Client.SendAsync(request);
            response.StatusCode.Should().Be(HttpStatusCode.OK);
            (await response.Content.ReadAsByteArrayAsync()).Should().Equal(bytes);
        }

        (await app.GetAs(viewer, $"{path}/files/{Guid.NewGuid()}/content")).ShouldBeProblem(404);
        (await app.GetAs(viewer, $"{await OpenCase(app)}/files/{stored["id"]}/content")).ShouldBeProblem(404);
        (await app.Audit($"command=GetCaseFile&caseId={path[(path.LastIndexOf('/') + 1)..]}")).ShouldBeOk();
        foreach (var (name, sent, code) in new (string?, string?, string)[]
        {
            (null, "iVBORw0KGgo=", "invalid_file_name"), ("a\nb", "iVBORw0KGgo=", "invalid_file_name"), ("x", null, "DOC08"), ("x", "no base64", "DOC09"), ("x", "AAAA", "DOC11"),
            ("x", Convert.ToBase64String(ContentCalls.Png((5 << 20) + 1)), "DOC10"),
        })
        {
            (await Store(name, sent)).ShouldBeProblem(400).Codes.Should().Equal(code);
        }

        (await Store("x", new string('A', 10 << 20))).ShouldBeProblem(413);
        (await app.Count($"SELECT COUNT(*) AS Value FROM CaseFiles")).Should().Be(1);
    }

    [Fact]
    public async Task An_assigned_case_is_the_persons_until_another_takes_it_over()
    {
        var app = await database.App();
        var path = await OpenCase(app);
        Task<Answer> As(string person, string call, JsonNode? body = null) => app.Send(HttpMethod.Post, $"{path}/{call}", body: body, headers: ("X-Audit-User", person));

        (await As("jonas", "claim")).ShouldBeOk();
        var assigned = (await As("lead", "assignment", new JsonObject { ["person"] = "ieva" })).ShouldBeOk().Json;
        (assigned["claimedBy"]!.GetValue<string>(), assigned["assignedBy"]!.GetValue<string>()).Should().Be(("ieva", "lead"));
        (await As("jonas", "decision", Body("ACCEPTED"))).ShouldBeProblem(409).Codes.Should().Equal("case_claimed");
        (await As("Ieva", "claim")).ShouldBeOk().Json["assignedBy"].Should().BeNull();
        foreach (var person in new[] { null, "", " ", "a\nb", new string('x', 257) })
        {
            (await As("lead", "assignment", new JsonObject { ["person"] = person })).ShouldBeProblem(400).Codes.Should().Equal("invalid_person");
        }

        (await As("ieva", "decision", Body("ACCEPTED"))).ShouldBeOk();
        (await As("lead", "assignment", new JsonObject { ["person"] = "ieva" })).ShouldBeProblem(409).Codes.Should().Equal("case_not_open");
    }

    [Fact]
    public async Task The_next_case_is_the_most_urgent_one_and_no_two_persons_get_the_same()
    {
        var app = await database.Start(("Risk:DueHours:Extreme", "1"), ("Risk:SecondPairOfEyes:0", "HIGH"));
        var account = Payload.Fresh("n").ToLowerInvariant();
        var client = await app.AddClient(["core", "plain"], account, ["compliance", "reader"]);
        Task<Answer> Next(string person, string query = "") => app.Send(HttpMethod.Post, $"{Cases}/next{query}", client.Basic, headers: ("X-Audit-User", person));
        (await Next("ieva")).Status.Should().Be(HttpStatusCode.NoContent);
        string[] paths = [.. await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenCase(app, request => app.PostAs(client, request))))];
        var open = (await app.GetAs(client, Cases)).ShouldBeOk().Items.Select(one => one!["id"]!.GetValue<string>()).ToArray();
        (await app.Send(HttpMethod.Post, $"{Cases}/{open[0]}/decision", client.Basic, Body("ACCEPTED"), ("X-Audit-User", "ieva"))).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("PROPOSED");

        (await Next("ieva", "?level=EXTREME")).Status.Should().Be(HttpStatusCode.NoContent);
        (await Next("ieva", "?level=NO")).ShouldBeProblem(400);
        (await Next("ieva", "?entityType=INDIVIDUAL&level=HIGH")).ShouldBeOk().Json["id"]!.GetValue<string>().Should().Be(open[1], "the first is her own proposal");
        var taken = await Task.WhenAll(Next("a"), Next("b"), Next("c"));
        taken.Select(one => one.ShouldBeOk().Json["id"]!.GetValue<string>()).Should().BeEquivalentTo([open[0], open[2], open[3]]);
        (await Next("d")).Status.Should().Be(HttpStatusCode.NoContent);
        (await app.Audit($"caseId={open[1]}&command=TakeNextCase")).ShouldBeOk().Items.Should().ContainSingle();
        paths.Should().HaveCount(4);
    }
}

public sealed class CaseWorkOnSqlite(SqliteDatabase database) : CaseWork(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class CaseWorkOnSqlServer(SqlServerDatabase database) : CaseWork(database.Plain()), IClassFixture<SqlServerDatabase>;
