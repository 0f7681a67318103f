using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Enfuce;

namespace Onboarding.IntegrationTests.Privacy;

/// <summary>Customers whose numbers change, and linked customers, in the dialect of Enfuce.</summary>
public abstract class ErasedNumbersOfEnfuce(Database database)
{
    [Fact]
    public async Task A_former_number_stays_taken_and_leaves_the_audit_trail_unless_another_customer_has_it_now()
    {
        var app = await database.App();
        var account = Payload.Fresh("n").ToLowerInvariant();
        var enfuce = await EnfuceCaller.Of(app, account);
        var admin = await app.AddClient(["core"], account, ["administrator"]);
        var (former, given, present) = (EnfucePayload.Number(), EnfucePayload.Number(), EnfucePayload.Number());
        var id = await enfuce.Create(EnfucePayload.Private(former));
        (await enfuce.Post("/v3/PRIVATE", EnfucePayload.Private(former))).ShouldFail(409, "customerNumber duplicate");
        (await enfuce.Patch($"/v3/PRIVATE/{id}", new JsonObject { ["customerNumber"] = given })).ShouldBeOk();
        (await enfuce.Post("/v3/PRIVATE", EnfucePayload.Private(given))).ShouldFail(409, "customerNumber duplicate");
        (await enfuce.Patch($"/v3/PRIVATE/{id}", new JsonObject { ["customerNumber"] = present })).ShouldBeOk();
        await enfuce.Create(EnfucePayload.Private(given));
        var customer = (await enfuce.Core($"customers/by-external-id/{present}")).ShouldBeOk().Json["id"]!.GetValue<string>();
        (await References(app, admin)).Should().Contain([former, given]);

        var erasure = (await app.Erase(customer, "Asked by the person", admin)).ShouldBeOk().Json["id"]!.GetValue<string>();

        await app.Completed(erasure);
        foreach (var number in new[] { former, given, present })
        {
            (await enfuce.Post("/v3/PRIVATE", EnfucePayload.Private(number))).ShouldFail(409, "customerNumber duplicate");
        }

        var references = await References(app, admin, before: erasure);
        references.Should().NotContain(former).And.NotContain(present).And.Contain(given, "another customer has it");
    }

    [Fact]
    public async Task Subject_access_does_not_name_linked_customers()
    {
        var app = await database.App();
        var account = Payload.Fresh("l").ToLowerInvariant();
        var enfuce = await EnfuceCaller.Of(app, account);
        var officer = await app.AddClient(["core"], account, ["compliance"]);
        var body = EnfucePayload.Private();
        var (child, parent) = (await enfuce.Create(body), await enfuce.Create(EnfucePayload.Corporate()));
        ((int)(await enfuce.Link(child, parent)).Status).Should().Be(201);
        var customer = (await enfuce.Core($"customers/by-external-id/{body["customerNumber"]}")).ShouldBeOk().Json["id"]!.GetValue<string>();

        var data = (await app.GetAs(officer, PrivacyCalls.Of(customer, "subject-access"))).ShouldBeOk();

        var link = data.Json["data"]!["links"]!.AsArray().Should().ContainSingle().Subject!.AsObject();
        link["linkedCustomer"]!.GetValue<string>().Should().Be("parent");
        link.Should().NotContainKey("parent").And.NotContainKey("child");
        link.ToJsonString().Should().NotContain(parent);
    }

    // The references of all entries but those of requests after the erasure.
    private static async Task<IReadOnlyList<string>> References(OnboardingApp app, Caller admin, string? before = null)
    {
        var entries = (await app.GetAs(admin, "/onboarding/v1/audit?limit=200")).ShouldBeOk().Items;
        return [.. entries.TakeWhile(one => before is null || (string)one["command"]! != "EraseCustomer").Select(one => (string)one["reference"]!)];
    }
}

public sealed class ErasedNumbersOfEnfuceOnSqlite(SqliteDatabase database) : ErasedNumbersOfEnfuce(database), IClassFixture<SqliteDatabase>;

public sealed class ErasedNumbersOfEnfuceOnSqlServer(SqlServerDatabase database)
    : ErasedNumbersOfEnfuce(database), IClassFixture<SqlServerDatabase>;
