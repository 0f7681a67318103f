using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Amlyze;

namespace Onboarding.IntegrationTests.Privacy;

/// <summary>Everything that is stored about a person, as JSON and as a page.</summary>
public abstract class SubjectAccess(Database database)
{
    [Fact]
    public async Task It_shows_what_is_stored_also_as_a_related_entity_elsewhere()
    {
        var app = await database.App();
        var (person, other) = (Request(), Request());
        (person["lastName"], person["listRelatedEntity"]) = ("<Pavardė>", null);
        (other["listRelatedEntity"]![0]!["customerExtId"], other["listRelatedEntity"]![0]!["lastName"]) = (person["customerExtId"]!.DeepClone(), "Onaitė");
        (await app.PostCustomer(person)).Status.Should().Be(System.Net.HttpStatusCode.OK);
        (await app.PostCustomer(other)).Status.Should().Be(System.Net.HttpStatusCode.OK);
        var (id, otherId) = (await app.IdOf((string)person["customerExtId"]!), await app.IdOf((string)other["customerExtId"]!));

        var data = (await app.Get(PrivacyCalls.Of(id, "subject-access"))).ShouldBeOk().Json["data"]!;

        var customer = data["customer"]!.AsArray().Should().ContainSingle().Subject!;
        (customer["externalId"]!.GetValue<string>(), customer["profile"]!["lastName"]!.GetValue<string>())
            .Should().Be(((string)person["customerExtId"]!, "<Pavardė>"));
        data["audit"]!.AsArray().Should().Contain(one => (string)one!["command"]! == "CreateCustomer");
        var mention = data["relatedEntityOf"]!.AsArray().Should().ContainSingle().Subject!;
        (mention["customerId"]!.GetValue<string>(), mention["relatedEntity"]!["lastName"]!.GetValue<string>()).Should().Be((otherId, "Onaitė"));
        var page = (await app.Get(PrivacyCalls.Of(id, "subject-access/page"))).ShouldBeOk();
        page.ContentType.Should().StartWith("text/html");
        page.Body.Should().Contain("&lt;Pavard").And.NotContain("<Pavard").And.Contain("Onait");
        (await app.Audit($"customerId={id}")).ShouldBeOk().Items.Count(one => (string)one["command"]! == "GetSubjectAccess").Should().Be(2);
        (await app.Get(PrivacyCalls.Of(Guid.NewGuid().ToString(), "subject-access"))).ShouldBeProblem(404);
    }

    private static JsonObject Request()
    {
        var request = JsonNode.Parse(AmlyzeContract.Sample("individual-evaluate-full-rel-org-ind-2402b"))!.AsObject();
        (request["communicationNumber"], request["customerExtId"]) = (Payload.Fresh("N"), Payload.Fresh("E"));
        return request;
    }
}

public sealed class SubjectAccessOnSqlite(SqliteDatabase database) : SubjectAccess(database), IClassFixture<SqliteDatabase>;

public sealed class SubjectAccessOnSqlServer(SqlServerDatabase database) : SubjectAccess(database), IClassFixture<SqlServerDatabase>;
