using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Customers;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Imports;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Audit;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Access.CallerCalls;

namespace Onboarding.IntegrationTests.Customers;

/// <summary>The imports of files and their rejected records in the core API.</summary>
public abstract class ImportLists(Database database)
{
    private const string Imports = "/onboarding/v1/imports";

    private static long _last = 1_000;

    [Fact]
    public async Task Imports_and_their_rejected_records_are_listed_filtered_and_counted()
    {
        var app = await database.App();
        var account = Payload.Fresh("i").ToLowerInvariant();
        var client = await app.AddClient(["core"], account, ["reader"]);
        var (first, second) = (await Import(app, account, "first.ndjson", isFinished: true), await Import(app, account, "second.ndjson", isFinished: false));

        (await Found(app, client, "count=true")).Should().Be(($"{first} {second}", 2));
        (await Found(app, client, "sort=-number&count=true")).Should().Be(($"{second} {first}", 2));
        (await Found(app, client, "finished=true&count=true")).Should().Be(($"{first}", 1));
        (await Found(app, client, "finished=false&count=true")).Should().Be(($"{second}", 1));
        (await Found(app, client, "source=second.ndjson&count=true")).Should().Be(($"{second}", 1));
        (await Found(app, client, "from=2999-01-01&count=true")).Should().Be(("", 0));
        (await app.GetAs(client, $"{Imports}/{first}")).ShouldBeOk().Json["source"]!.GetValue<string>().Should().Be("first.ndjson");

        var records = $"{Imports}/{first}/rejected-records";
        var page = (await app.GetAs(client, $"{records}?limit=2&count=true")).ShouldBeOk();
        page.Items.Select(one => $"{one["position"]} {one["code"]} {one["externalId"]}").Should().Equal("1 C004 x-1", "2 C013 x-2");
        page.Items[0]["defects"]!.AsArray().Single()!["path"]!.GetValue<string>().Should().Be("/a");
        (AuditLists.Counted(page), page.Json["next"]!.GetValue<string>()).Should().Be(((3, true), "2"));
        (await app.GetAs(client, $"{records}?after=2")).ShouldBeOk().Items.Single()["position"]!.GetValue<long>().Should().Be(3);
        foreach (var (query, expected) in new[]
        {
            ("code=C004", 2), ("externalId=x-2", 1), ("communicationNumber=n-3", 1), ("code=C004&externalId=x-2", 0), ("externalId=x-3&communicationNumber=n-3", 1),
        })
        {
            var found = (await app.GetAs(client, $"{records}?count=true&{query}")).ShouldBeOk();
            found.Items.Should().HaveCount(expected, query);
            AuditLists.Counted(found).Should().Be((expected, true), query);
        }
    }

    [Fact]
    public async Task Another_account_and_a_client_of_a_business_unit_see_no_import()
    {
        var app = await database.Start(new AppChoices { Environment = "Production" });
        var account = Payload.Fresh("i").ToLowerInvariant();
        var admin = await app.AddAdministrator();
        await app.Send(HttpMethod.Post, "/onboarding/v1/classifiers/businessUnit/codes", admin.Basic, new JsonObject { ["code"] = "NORTH", ["name"] = "North" });
        var number = await Import(app, account, "book.ndjson", isFinished: true);
        Caller[] others = [await app.AddClient(["core"], account + "2", ["reader"]), await app.AddClient(["core"], account, ["reader"], ["NORTH"])];

        foreach (var other in others)
        {
            (await app.GetAs(other, Imports)).ShouldBeOk().Items.Should().BeEmpty();
            (await app.GetAs(other, $"{Imports}/{number}")).ShouldBeProblem(404);
            (await app.GetAs(other, $"{Imports}/{number}/rejected-records")).ShouldBeProblem(404);
        }

        (await app.GetAs(admin, $"{Imports}/{number}")).ShouldBeOk().Json["account"]!.GetValue<string>().Should().Be(account);
        (await app.GetAs(await app.AddClient(["core"], account, ["operator"]), Imports)).ShouldBeProblem(403);
    }

    private static async Task<(string Numbers, int Count)> Found(OnboardingApp app, Caller client, string query)
    {
        var page = (await app.GetAs(client, $"{Imports}?{query}")).ShouldBeOk();
        return (string.Join(' ', page.Items.Select(one => one["number"])), AuditLists.Counted(page).Value);
    }

    private static async Task<long> Import(OnboardingApp app, string account, string source, bool isFinished)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (db, imports) = (scope.ServiceProvider.GetRequiredService<OnboardingDbContext>(), scope.ServiceProvider.GetRequiredService<IImports>());
        var number = Interlocked.Increment(ref _last);
        var run = ImportRun.Register(number, new AccountId(account), Guid.NewGuid().ToString("N"), source, DateTimeOffset.UtcNow);
        run.Advance(0, 3, accepted: 0, rejected: 3);
        if (isFinished)
        {
            run.Finish(DateTimeOffset.UtcNow);
        }

        imports.Add(run);
        imports.Add(new[] { "C004", "C013", "C004" }.Select((code, i) => RejectedRecord.Of(
            run.Account, number, i + 1, new CustomerDraft { ExternalId = $"x-{i + 1}", CommunicationNumber = $"n-{i + 1}" }, [Finding.Of(Rule.Unpublished(code, "wrong"), "/a")])));
        await db.SaveChangesAsync();
        return number;
    }
}

public sealed class ImportListsOnSqlite(SqliteDatabase database) : ImportLists(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class ImportListsOnSqlServer(SqlServerDatabase database) : ImportLists(database.Plain()), IClassFixture<SqlServerDatabase>;
