using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Yativo;

namespace Onboarding.IntegrationTests.Privacy;

/// <summary>An erased customer in another dialect: it is not found, and the stored response of its registration is gone.</summary>
public abstract class ErasedInDialects(Database database)
{
    [Fact]
    public async Task An_erased_customer_is_not_found_and_its_stored_response_is_deleted()
    {
        var app = await database.App();
        var account = Payload.Fresh("p").ToLowerInvariant();
        var yativo = await YativoCaller.Of(app, account);
        var admin = await app.AddClient(["core"], account, ["administrator"]);
        var (first, second) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        var id = await Create(yativo, first);
        var other = await Create(yativo, second);
        (await Stored(app, account)).Should().Be(2);

        (await app.Erase(id, "Asked by the person", admin)).ShouldBeOk();

        (await Stored(app, account)).Should().Be(1, "that of the other customer stays");
        (await yativo.Get($"/customer/{id}")).Status.Should().Be(System.Net.HttpStatusCode.NotFound);
        (await yativo.Delete($"/customer/{id}")).Status.Should().Be(System.Net.HttpStatusCode.NotFound);
        (await yativo.Get($"/customer/{other}")).Status.Should().Be(System.Net.HttpStatusCode.OK);
    }

    private static async Task<string> Create(YativoCaller yativo, string key)
    {
        var answer = await yativo.Post("/customer", YativoPayload.Person(), key);
        answer.Status.Should().Be(System.Net.HttpStatusCode.Created, answer.Body);
        return answer.Json["data"]!["customer_id"]!.GetValue<string>();
    }

    private static Task<int> Stored(OnboardingApp app, string account) =>
        app.Count($"SELECT COUNT(*) AS Value FROM IdempotentOutcomes WHERE Account = {account}");
}

public sealed class ErasedInDialectsOnSqlite(SqliteDatabase database) : ErasedInDialects(database), IClassFixture<SqliteDatabase>;

public sealed class ErasedInDialectsOnSqlServer(SqlServerDatabase database) : ErasedInDialects(database), IClassFixture<SqlServerDatabase>;
