using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Operations;

namespace Onboarding.IntegrationTests.Dialects.Enfuce;

/// <summary>While the database takes nothing, the dialect rejects in its own words what would change it.</summary>
public sealed class Storage(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task A_request_that_cannot_be_stored_is_rejected_and_logged_once_and_its_repetition_is_stored()
    {
        using var log = new LogCapture();
        var app = await database.Start(new AppChoices { Log = log, Settings = Operations.Storage.Impatient(database) });
        var enfuce = await EnfuceCaller.Of(app);
        var number = EnfucePayload.Number();
        var customer = EnfucePayload.Private(number);

        await using (await database.KeepToItself())
        {
            (await enfuce.Post("/v3/PRIVATE", customer)).ShouldFail(500);
            (await enfuce.Get($"/v3/customerNumber/{number}")).ShouldFail(500);
        }

        (await enfuce.Create(customer)).Should().NotBeNull();
        log.ShouldTellOnceThatNothingIsStored("Korhonen");
    }
}
