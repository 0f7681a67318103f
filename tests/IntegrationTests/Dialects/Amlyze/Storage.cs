using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Amlyze.Batches;
using Onboarding.IntegrationTests.Operations;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>While the database takes nothing, the dialect rejects in its own words what would change it.</summary>
public sealed class Storage(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task A_request_that_cannot_be_stored_is_rejected_and_logged_once_and_its_repetition_is_stored()
    {
        using var log = new LogCapture();
        var app = await database.Start(new AppChoices { Log = log, Settings = Operations.Storage.Impatient(database) });
        var create = Payload.Person(Payload.Fresh("X"));
        var batch = new JsonObject { ["customers"] = new JsonArray(Payload.Person(Payload.Fresh("X")), Payload.Person(Payload.Fresh("X"))) }.ToJsonString();

        await using (await database.KeepToItself())
        {
            var rejected = await app.PostCustomer(create);
            ((int)rejected.Status).Should().Be(500);
            rejected.Json["resultType"]!.GetValue<string>().Should().Be("REQUEST_REJECTED");
            (await app.Send(BatchCalls.SavePath, batch)).Json["errorCode"]!.GetValue<string>().Should().Be("500");
        }

        (await app.PostCustomer(create)).ShouldBeAccepted();
        (await app.Send(BatchCalls.SavePath, batch)).ShouldBeOk();
        log.ShouldTellOnceThatNothingIsStored("Pavardenis");
    }
}
