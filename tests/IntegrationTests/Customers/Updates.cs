using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Customers;

/// <summary>An update replaces all data, and all versions can be compared.</summary>
public abstract class Updates(Database database)
{
    [Fact]
    public async Task A_field_that_an_update_omits_is_removed()
    {
        var app = await database.App();
        var externalId = Payload.Fresh("X");
        var address = new JsonArray(new JsonObject { ["addressType"] = "RESIDENCE", ["country"] = "LT", ["city"] = "Kaunas" });
        (await app.Post(Payload.Person(externalId).With("nationalCode", "38001010000").With("listAddress", address))).ShouldBeOk();

        (await app.Post(Payload.Person(externalId, action: "UPDATE"))).ShouldBeOk();

        var stored = (await app.GetCustomer(externalId)).ShouldBeOk();
        stored.Body.Should().NotContain("38001010000").And.NotContain("Kaunas");
        stored.Json["version"]!.GetValue<int>().Should().Be(2);
    }

    [Fact]
    public async Task Versions_and_their_difference_are_exact()
    {
        var app = await database.App();
        var externalId = Payload.Fresh("X");
        (await app.Post(Payload.Person(externalId, number: "V1" + externalId, requester: "one").With("nationalCode", "1").With("isPEP", false))).ShouldBeOk();
        (await app.Post(Payload.Person(externalId, number: "V2" + externalId, action: "UPDATE", requester: "two")
            .With("nationalCode", "2").With("isPEP", false).With("lastName", "Naujas")
            .With("listContact", new JsonArray(new JsonObject { ["contactType"] = "EMAIL", ["contactDetails"] = "a@b.lt" })))).ShouldBeOk();
        (await app.Post(Payload.Person(externalId, number: "V3" + externalId, action: "UPDATE", requester: "three"))).ShouldBeOk();
        var id = await app.IdOf(externalId);

        var versions = (await app.Versions(id)).ShouldBeOk().Items;
        versions.Select(one => one["version"]!.GetValue<int>()).Should().Equal(1, 2, 3);
        versions.Select(one => one["changedBy"]!.GetValue<string>()).Should().Equal("one", "two", "three");
        versions.Select(one => one["isCurrent"]!.GetValue<bool>()).Should().Equal(false, false, true);

        Changes(await app.Difference(id, 1, 2)).Should().BeEquivalentTo(
            $"/communicationNumber: \"V1{externalId}\" -> \"V2{externalId}\"",
            "/name: \"Vardenis Pavardenis\" -> \"Vardenis Naujas\"",
            "/version: 1 -> 2",
            "/changedBy: \"one\" -> \"two\"",
            "/lastName: \"Pavardenis\" -> \"Naujas\"",
            "/nationalCode: \"1\" -> \"2\"",
            "/contacts/0/contactType:  -> \"EMAIL\"",
            "/contacts/0/contactDetails:  -> \"a@b.lt\"");
        Changes(await app.Difference(id, 2, 3)).Should().BeEquivalentTo(
            $"/communicationNumber: \"V2{externalId}\" -> \"V3{externalId}\"",
            "/name: \"Vardenis Naujas\" -> \"Vardenis Pavardenis\"",
            "/version: 2 -> 3",
            "/changedBy: \"two\" -> \"three\"",
            "/lastName: \"Naujas\" -> \"Pavardenis\"",
            "/nationalCode: \"2\" -> ",
            "/isPEP: false -> ",
            "/contacts/0/contactType: \"EMAIL\" -> ",
            "/contacts/0/contactDetails: \"a@b.lt\" -> ");
        Changes(await app.Difference(id, 2, 2)).Should().BeEmpty();
        (await app.Difference(id, 1, 4)).ShouldBeProblem(404);
        (await app.Difference(id, 0, 1)).ShouldBeProblem(404);
        (await app.Versions(Guid.NewGuid().ToString())).ShouldBeProblem(404);
    }

    [Fact]
    public async Task An_outcome_does_not_change_versions()
    {
        var app = await database.App();
        var externalId = Payload.Fresh("X");
        (await app.Post(Payload.Person(externalId))).ShouldBeOk();
        (await app.Post(Payload.Person(externalId, action: "UPDATE").With("nationalCode", "1"))).ShouldBeOk();
        var id = await app.IdOf(externalId);
        var before = Changes(await app.Difference(id, 1, 2));

        (await app.Assessed(externalId)).Json["riskLevel"].Should().NotBeNull();

        Changes(await app.Difference(id, 1, 2)).Should().Equal(before).And.NotContain(change => change.StartsWith("/status", StringComparison.Ordinal) || change.StartsWith("/riskLevel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_20_updates_at_once_none_is_lost()
    {
        var app = await database.App();
        var externalId = Payload.Fresh("X");
        (await app.Post(Payload.Person(externalId, requester: "u0"))).ShouldBeOk();

        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(i => app.Post(Payload.Person(externalId, action: "UPDATE", requester: $"u{i}"))));

        answers.Should().OnlyContain(answer => answer.Status == System.Net.HttpStatusCode.OK);
        await ShouldHaveEveryVersion(app, externalId, 21);
    }

    [Fact]
    public async Task Several_instances_on_one_database_lose_no_update()
    {
        OnboardingApp[] apps = [await database.App(), await database.Start(), await database.Start()];
        var externalId = Payload.Fresh("X");
        (await apps[0].Post(Payload.Person(externalId, requester: "u0"))).ShouldBeOk();

        var answers = await Task.WhenAll(Enumerable.Range(1, 30).Select(i => apps[i % 3].Post(Payload.Person(externalId, action: "UPDATE", requester: $"u{i}"))));

        answers.Should().OnlyContain(answer => answer.Status == System.Net.HttpStatusCode.OK);
        await ShouldHaveEveryVersion(apps[0], externalId, 31);
    }

    private static async Task ShouldHaveEveryVersion(OnboardingApp app, string externalId, int last)
    {
        (await app.GetCustomer(externalId)).Json["version"]!.GetValue<int>().Should().Be(last);
        var versions = (await app.Versions(await app.IdOf(externalId))).Items;
        versions.Select(one => one["version"]!.GetValue<int>()).Should().Equal(Enumerable.Range(1, last));
        versions.Select(one => one["changedBy"]!.GetValue<string>()).Should().BeEquivalentTo(Enumerable.Range(0, last).Select(i => $"u{i}"));
    }

    // The time of the change always differs and is not predictable.
    private static IEnumerable<string> Changes(Answer response) => response.ShouldBeOk().Json["changes"]!.AsArray()
        .Where(change => change!["path"]!.GetValue<string>() != "/changedAt")
        .Select(change => $"{change!["path"]!.GetValue<string>()}: {change["from"]?.ToJsonString()} -> {change["to"]?.ToJsonString()}");
}

public sealed class UpdatesOnSqlite(SqliteDatabase database) : Updates(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class UpdatesOnSqlServer(SqlServerDatabase database) : Updates(database.Plain()), IClassFixture<SqlServerDatabase>;
