using System.Text;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>Data of a submission for verification is in no response of the dialect, no event and no log line. The database has contents encrypted only.</summary>
public sealed class VerificationCanaries(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task Submitted_data_is_found_only_in_the_customer_of_the_core_API()
    {
        using var log = new LogCapture();
        var app = await database.Start(new AppChoices { Log = log });
        var caller = await YativoCaller.Of(app);
        var id = await caller.Create(YativoPayload.Person());
        var (number, inFile) = ("CANARYNUMBER" + Guid.NewGuid().ToString("N"), "CanaryOfAContent" + Guid.NewGuid().ToString("N"));
        var file = Convert.ToBase64String([.. Convert.FromBase64String(YativoPayload.Picture), .. Encoding.ASCII.GetBytes(inFile)]);
        var traces = new[] { number, inFile, file[..60], file[^60..], "files.example", "12345678901", "60000001", "1990-05-01", "Main Street" };
        var body = KycPayload.Person(id, number: number, file: file).With("bvn", "12345678901").With("tax_id", number);
        var answers = new List<Answer>
        {
            await caller.Post(KycPayload.Individual, ((JsonObject)body.DeepClone()).With("first_name", null).With("email", number).With("bvn", number)),
            await caller.Post(KycPayload.Individual, body, Payload.Fresh("K")),
            await caller.Put(KycPayload.Update, new JsonObject { ["customer_id"] = id, ["type"] = "individual", ["identifying_information"] = new JsonArray(KycPayload.Document(number, file)) }),
        };
        answers.Select(answer => (int)answer.Status).Should().Equal(422, 201, 200);
        await caller.KycOnce(id, "approved");
        foreach (var path in new[] { $"/customer/kyc/{id}", $"/customer/{id}", $"/customer/customer/{id}", "/customer" })
        {
            answers.Add((await caller.Get(path)).ShouldBeOk());
        }

        answers.Add((await caller.Core("events")).ShouldBeOk());
        answers.Add((await caller.Core($"cases?state=ALL&customerId={id}")).ShouldBeOk());
        answers.Add((await caller.Core("audit")));

        foreach (var trace in traces)
        {
            answers.Select(answer => answer.Body).Should().NotContain(text => text.Contains(trace, StringComparison.OrdinalIgnoreCase), trace);
            log.Lines.Should().NotContain(line => line.Contains(trace, StringComparison.OrdinalIgnoreCase), trace);
        }

        var contents = (await caller.Core($"customers/{id}/documents")).ShouldBeOk().Items;
        contents.Select(one => one["purpose"]!.GetValue<string>()).Should().BeEquivalentTo("selfie", "front", "front");
        var selfie = contents.Single(one => one["purpose"]!.GetValue<string>() == "selfie")["documentId"];
        ((int)(await caller.Core($"customers/{id}/documents/{selfie}/content?side=selfie")).Status).Should().Be(200);
        (await caller.Core($"customers/{id}")).Body.Should().Contain(number).And.NotContain(inFile).And.NotContain(file[..60]);
    }
}
