using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Operations;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>While the database takes nothing, the dialect rejects in its own words what would change it.</summary>
public sealed class Storage(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task A_request_that_cannot_be_stored_is_rejected_and_logged_once_and_its_repetition_is_stored()
    {
        using var log = new LogCapture();
        var app = await database.Start(new AppChoices { Log = log, Settings = Operations.Storage.Impatient(database) });
        var yativo = await YativoCaller.Of(app);
        var (customer, key) = (YativoPayload.Person(), Payload.Fresh("K"));

        await using (await database.KeepToItself())
        {
            (await yativo.Post("/customer", customer, key)).Json["error"]!.GetValue<string>().Should().Be("Something went wrong. Nothing was changed.");
            ((int)(await app.Login("unknown", "wrong")).Status).Should().Be(401);
        }

        ((int)(await yativo.Post("/customer", customer, key)).Status).Should().Be(201);
        log.ShouldTellOnceThatNothingIsStored("Alex Smith");
    }
}
