using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Amlyze;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>Related entities and documents are replaced by those of the same origin, whatever their external ids.</summary>
public abstract class Origins(Database database)
{
    [Fact]
    public async Task An_update_removes_related_entities_that_it_does_not_have_whatever_their_external_ids()
    {
        var (bank, yativo) = await Callers();
        var externalId = Payload.Fresh("kyc");
        (await bank.PostAs(Organization(externalId, "CREATE", Director("kyc-123"), Director("r-2")))).ShouldBeAccepted();

        (await bank.PostAs(Organization(externalId, "UPDATE"))).ShouldBeAccepted();

        (await yativo.Core($"customers/by-external-id/{externalId}")).ShouldBeOk().Json["relatedEntities"].Should().BeNull();
    }

    [Fact]
    public async Task An_update_keeps_the_entities_and_documents_of_a_verification()
    {
        var (bank, yativo) = await Callers();
        var id = await yativo.Create(YativoPayload.Person().With("customer_type", "business"));
        ((int)(await yativo.Post(KycPayload.Business, KycPayload.Company(id))).Status).Should().Be(201);

        (await bank.PostAs(Organization(id, "UPDATE", Director("kyc-0"), Director("r-2")))).ShouldBeAccepted();
        (await Entities(yativo, id)).Should().Equal("kyc-0 Director REQUEST", "r-2 Director REQUEST", "kyc-0 Ann VERIFICATION");

        (await bank.PostAs(Organization(id, "UPDATE"))).ShouldBeAccepted();
        (await Entities(yativo, id)).Should().Equal("kyc-0 Ann VERIFICATION");
    }

    [Fact]
    public async Task A_submission_keeps_the_entities_of_other_requests_and_replaces_its_own()
    {
        var (bank, yativo) = await Callers();
        var id = await yativo.Create(YativoPayload.Person().With("customer_type", "business"));
        (await bank.PostAs(Organization(id, "UPDATE", Director("kyc-0"), Director("kyc-123")))).ShouldBeAccepted();

        ((int)(await yativo.Post(KycPayload.Business, KycPayload.Company(id))).Status).Should().Be(201);
        (await Entities(yativo, id)).Should().Equal("kyc-0 Director REQUEST", "kyc-123 Director REQUEST", "kyc-0 Ann VERIFICATION");

        var owners = KycPayload.Company(id)["beneficial_owners"]!.DeepClone();
        owners[0]!["first_name"] = "Bea";
        (await yativo.Put(KycPayload.Update, new JsonObject { ["customer_id"] = id, ["type"] = "business", ["associated_persons"] = owners })).ShouldBeOk();
        (await Entities(yativo, id)).Should().Equal("kyc-0 Director REQUEST", "kyc-123 Director REQUEST", "kyc-0 Bea VERIFICATION");
    }

    [Fact]
    public async Task Documents_are_replaced_by_documents_of_the_same_origin()
    {
        var (bank, yativo) = await Callers();
        var id = await yativo.Create(YativoPayload.Person().WithDocument());
        (await bank.PostAs(Person(id, "LISTED"))).ShouldBeAccepted();
        (await Documents(yativo, id)).Should().Equal("LISTED REQUEST", "A10600011 PRESENTED");

        ((int)(await yativo.Post(KycPayload.Individual, KycPayload.Person(id))).Status).Should().Be(201);
        (await Documents(yativo, id)).Should().Equal("LISTED REQUEST", "A10600011 PRESENTED", "P00012345 VERIFICATION");

        (await bank.PostAs(Person(id, "NEXT"))).ShouldBeAccepted();
        (await Documents(yativo, id)).Should().Equal("NEXT REQUEST", "A10600011 PRESENTED", "P00012345 VERIFICATION");
    }

    private static JsonObject Organization(string externalId, string action, params JsonObject[] entities)
    {
        var request = Payload.Organization(externalId, action: action).Imported("LOW", "ACTIVE");
        return entities.Length == 0 ? request : request.With("listRelatedEntity", new JsonArray([.. entities]));
    }

    private static JsonObject Person(string externalId, string document) => Payload.Person(externalId, action: "UPDATE").Imported("LOW", "ACTIVE").With(
        "listBusinessEntityDocument",
        new JsonArray(new JsonObject
        {
            ["entityType"] = "INDIVIDUAL",
            ["identityDocumentType"] = "PASSPORT",
            ["documentNumber"] = document,
            ["documentIssueDate"] = "2020-01-01",
            ["documentIssueCountry"] = "LT",
            ["documentIssueAuthority"] = "Police",
        }));

    private static JsonObject Director(string externalId) => new()
    {
        ["entityType"] = "INDIVIDUAL",
        ["relationType"] = "DIRECTOR",
        ["firstName"] = "Director",
        ["lastName"] = "Named",
        ["extId"] = externalId,
    };

    private static async Task<IEnumerable<string>> Entities(YativoCaller yativo, string id) =>
        (await yativo.Core($"customers/{id}")).ShouldBeOk().Json["relatedEntities"]!.AsArray()
            .Select(entity => $"{entity!["extId"]} {entity["firstName"]} {entity["origin"] ?? "REQUEST"}");

    private static async Task<IEnumerable<string>> Documents(YativoCaller yativo, string id) =>
        (await yativo.Core($"customers/{id}")).ShouldBeOk().Json["documents"]!.AsArray()
            .Select(document => $"{document!["documentNumber"]} {document["origin"] ?? "REQUEST"}");

    private async Task<(Bank Bank, YativoCaller Yativo)> Callers()
    {
        var (app, account) = (await database.App(), Payload.Fresh("origin")[..20]);
        return (new(app, await app.AddClient(["amlyze"], account)), await YativoCaller.Of(app, account));
    }

    private sealed record Bank(OnboardingApp App, Caller Client)
    {
        public Task<Answer> PostAs(JsonObject request) => App.PostCustomerAs(Client, request);
    }
}

public sealed class OriginsOnSqlite(SqliteDatabase database) : Origins(database), IClassFixture<SqliteDatabase>;

public sealed class OriginsOnSqlServer(SqlServerDatabase database) : Origins(database), IClassFixture<SqlServerDatabase>;
