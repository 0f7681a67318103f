using System.Text;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>Identity documents: validated, stored encrypted, readable by one role, and never returned by the dialect.</summary>
public abstract class IdentityDocuments(Database database)
{
    private static readonly byte[] PngHead = Convert.FromBase64String(YativoPayload.Picture)[..24];

    [Fact]
    public async Task A_document_is_stored_and_only_the_core_API_returns_it()
    {
        var caller = await YativoCaller.Of(await database.App());
        var body = YativoPayload.Person().WithDocument().With("customer_idBack", "data:image/png;base64," + YativoPayload.Picture);

        var created = await caller.Post("/customer", body);

        created.Status.Should().Be(System.Net.HttpStatusCode.Created, created.Body);
        var id = created.Json["data"]!["customer_id"]!.GetValue<string>();
        var core = (await caller.Core($"customers/{id}")).ShouldBeOk().Json["documents"]![0]!;
        (core["identityDocumentType"]!.GetValue<string>(), core["documentNumber"]!.GetValue<string>(), core["documentIssueCountry"]!.GetValue<string>(),
            core["documentExpiryDate"]!.GetValue<string>(), core["expired"]!.GetValue<bool>()).Should().Be(("PASSPORT", "A10600011", "CL", "2024-04-30", true));
        var document = core["id"]!.GetValue<string>();
        foreach (var side in new[] { "front", "back" })
        {
            var content = (await caller.Core($"customers/{id}/documents/{document}/content?side={side}")).ShouldBeOk();
            content.ContentType.Should().Be("image/png");
        }

        foreach (var answer in new[] { created, await caller.Get($"/customer/{id}"), await caller.Get($"/customer/customer/{id}"), await caller.Get("/customer?per_page=200") })
        {
            answer.Body.Should().NotContain("A10600011").And.NotContain(document);
            System.Text.RegularExpressions.Regex.IsMatch(answer.Body, "customer_id[A-Z]").Should().BeFalse();
        }
    }

    [Fact]
    public async Task A_document_is_sent_with_all_its_fields_or_none()
    {
        var caller = await YativoCaller.Of(await database.App());
        var email = YativoPayload.Email();
        string[] parts = ["customer_idType", "customer_idNumber", "customer_idCountry", "customer_idExpiration", "customer_idFront"];
        foreach (var part in parts)
        {
            (await caller.Post("/customer", YativoPayload.Person(email).WithDocument().With(part, null))).ShouldReject(part);
            var only = YativoPayload.Person(email).With(part, YativoPayload.Person().WithDocument()[part]!.DeepClone());
            (await caller.Post("/customer", only)).ShouldReject([.. parts.Where(other => other != part)]);
        }

        (await caller.Post("/customer", YativoPayload.Person(email).With("customer_idBack", YativoPayload.Picture))).ShouldReject(parts);
        await caller.Create(YativoPayload.Person(email).WithDocument(back: null));
    }

    [Fact]
    public async Task An_image_is_validated_by_its_first_bytes_and_its_size()
    {
        var caller = await YativoCaller.Of(await database.App());
        var email = YativoPayload.Email();
        var most = new byte[5 << 20];
        PngHead.CopyTo(most, 0);
        var (fits, over) = (Convert.ToBase64String(most), Convert.ToBase64String([.. most, 1]));
        foreach (var wrong in new[] { "not base64 !", YativoPayload.Picture[..^1], Convert.ToBase64String(Encoding.ASCII.GetBytes("GIF89a, which is not accepted")), over, "data:image/png;base64,", "data:image/png,abc" })
        {
            (await caller.Post("/customer", YativoPayload.Person(email).WithDocument().With("customer_idFront", wrong))).ShouldReject("customer_idFront");
        }

        (await caller.Post("/customer", YativoPayload.Person(email).WithDocument().With("customer_idFront", 5).With("customer_idBack", new JsonArray()))).ShouldReject("customer_idFront", "customer_idBack");
        await caller.Create(YativoPayload.Person(email).WithDocument().With("customer_idFront", fits).With("customer_idBack", fits));
    }

    [Fact]
    public async Task A_body_of_more_than_16_MiB_is_too_large()
    {
        var caller = await YativoCaller.Of(await database.App());
        var answer = await caller.PostText("/customer", YativoPayload.Person().With("customer_name", new string('a', 16 << 20)).ToJsonString());
        ((int)answer.Status).Should().Be(413);
        answer.Json["error"]!.GetValue<string>().Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_rejected_request_stores_no_image()
    {
        var caller = await YativoCaller.Of(await database.App());
        var app = await database.App();
        var before = await app.Count($"SELECT COUNT(*) AS Value FROM DocumentContents");

        (await caller.Post("/customer", YativoPayload.Person().WithDocument().With("customer_phone", "1"))).ShouldReject("customer_phone");

        (await app.Count($"SELECT COUNT(*) AS Value FROM DocumentContents")).Should().Be(before);
    }

    [Fact]
    public async Task A_change_adds_a_document_and_keeps_the_earlier_ones()
    {
        var caller = await YativoCaller.Of(await database.App());
        var id = await caller.Create(YativoPayload.Person().WithDocument("FIRST-1"));

        (await caller.Put($"/customer/{id}", new JsonObject().WithDocument("SECOND-2").With("customer_idType", "NATIONAL_ID"))).ShouldBeOk();

        var documents = (await caller.Core($"customers/{id}")).ShouldBeOk().Json["documents"]!.AsArray();
        documents.Select(one => one!["documentNumber"]!.GetValue<string>()).Should().Equal("FIRST-1", "SECOND-2");
        documents[1]!["identityDocumentType"]!.GetValue<string>().Should().Be("IDENTITYCARD");
        (await caller.Core($"customers/{id}/documents")).ShouldBeOk().Body.Should().Contain(documents[1]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task No_log_line_has_data_of_a_document()
    {
        var log = new LogCapture();
        var caller = await YativoCaller.Of(await database.Start(new AppChoices { Log = log }));
        var body = YativoPayload.Person().WithDocument("CANARY-NUMBER").With("customer_name", "Canary Name");
        await caller.Create(body);
        await caller.Post("/customer", body);
        await caller.Post("/customer", YativoPayload.Person().WithDocument("CANARY-NUMBER").With("customer_idFront", "CANARY!"));

        var text = string.Join("\n", log.Lines);
        text.Should().Contain("CreateCustomer").And.NotContain("CANARY").And.NotContain("Canary").And.NotContain(YativoPayload.Picture).And.NotContain("example.com");
    }
}

public sealed class IdentityDocumentsOnSqlite(SqliteDatabase database) : IdentityDocuments(database), IClassFixture<SqliteDatabase>;

public sealed class IdentityDocumentsOnSqlServer(SqlServerDatabase database) : IdentityDocuments(database), IClassFixture<SqlServerDatabase>;
