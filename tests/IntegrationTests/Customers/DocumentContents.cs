using System.Net;
using System.Text.Json.Nodes;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Customers.ContentCalls;

namespace Onboarding.IntegrationTests.Customers;

/// <summary>Contents of documents: who may read them, the response, and the audit entries.</summary>
public abstract class DocumentContents(Database database)
{
    [Fact]
    public async Task A_content_is_returned_byte_for_byte_as_a_file_that_is_not_cached_or_executed()
    {
        var app = await database.App();
        var (customer, document, front, back) = (await app.NewCustomer(), NewDocument(), Png(), Png(5 << 20));
        await app.Keep(customer, document, DocumentPurpose.Front, front);
        await app.Keep(customer, document, DocumentPurpose.Back, back);

        (await app.ReadContent(customer, document)).Should().Equal(front);
        (await app.ReadContent(customer, document, "?side=front")).Should().Equal(front);
        (await app.ReadContent(customer, document, "?side=back")).SequenceEqual(back).Should().BeTrue();
        var response = (await app.GetContent(ContentPath(customer, document))).ShouldBeOk();
        response.ContentType.Should().Be("image/png");
        (response.Headers["X-Content-Type-Options"], response.Headers["Content-Disposition"], response.Headers["Cache-Control"]).Should().Be(("nosniff", "attachment", "no-store"));
    }

    [Fact]
    public async Task The_list_describes_contents_without_returning_them()
    {
        var app = await database.App();
        var (customer, document) = (await app.NewCustomer(), NewDocument());
        (await app.Get($"/onboarding/v1/customers/{customer}/documents")).ShouldBeOk().Items.Should().BeEmpty();
        await app.Keep(customer, document, DocumentPurpose.Front, Png(100));
        await app.Keep(customer, document, DocumentPurpose.Back, Png(200));

        var items = (await app.Get($"/onboarding/v1/customers/{customer}/documents")).ShouldBeOk().Items;
        items.Should().OnlyContain(item => item["documentId"]!.GetValue<Guid>() == document.Value && item["mediaType"]!.GetValue<string>() == "image/png");
        items.Select(item => $"{item["purpose"]} {item["size"]}").Should().Equal("front 100", "back 200");
        items[0].AsObject().Select(member => member.Key).Should().Equal("documentId", "purpose", "mediaType", "size", "storedAt");
        (await app.Get($"/onboarding/v1/customers/{Guid.NewGuid()}/documents")).ShouldBeProblem(404);
    }

    [Fact]
    public async Task Only_the_role_documents_reads_contents_and_each_attempt_is_audited()
    {
        var app = await database.Start(new AppChoices { Environment = "Production" });
        var development = await database.App();
        var (customer, document, other) = (await development.NewCustomer(), NewDocument(), NewDocument());
        await development.Keep(customer, document, DocumentPurpose.Front, Png());
        var viewer = await app.AddClient(["core"], "default", ["documents"], name: Payload.Fresh("viewer"));
        var reader = await app.AddClient(["core"], "default", ["reader"], name: Payload.Fresh("reader"));
        var admin = await app.AddClient(["core"], "default", ["administrator"], name: Payload.Fresh("admin"));
        var stranger = await app.AddClient(["core"], "elsewhere", ["documents", "reader"], name: Payload.Fresh("stranger"));
        var clerk = Payload.Fresh("clerk");

        (await app.Send(HttpMethod.Get, ContentPath(customer, document), viewer.Basic, null, ("X-Audit-User", clerk))).ShouldBeOk();
        (await app.GetAs(viewer, ContentPath(customer, document, "?side=back"))).ShouldBeProblem(404);
        (await app.GetAs(viewer, ContentPath(customer, other))).ShouldBeProblem(404);
        (await app.GetAs(viewer, ContentPath(customer, document, "?side=inside"))).ShouldBeProblem(400).Codes.Should().Equal("invalid_parameter");
        (await app.GetAs(reader, ContentPath(customer, document))).ShouldBeProblem(403);
        (await app.GetAs(admin, ContentPath(customer, document))).ShouldBeProblem(403);
        (await app.Send(HttpMethod.Get, ContentPath(customer, document))).ShouldBeProblem(401);
        var foreign = (await app.GetAs(stranger, ContentPath(customer, document))).ShouldBeProblem(404);
        var unknown = (await app.GetAs(stranger, ContentPath(Guid.NewGuid().ToString(), document))).ShouldBeProblem(404);
        foreign.Json["title"]!.GetValue<string>().Should().Be(unknown.Json["title"]!.GetValue<string>());

        (await app.GetAs(viewer, $"/onboarding/v1/customers/{customer}/documents")).ShouldBeOk();
        (await app.GetAs(reader, $"/onboarding/v1/customers/{customer}/documents")).ShouldBeOk();
        (await app.GetAs(stranger, $"/onboarding/v1/customers/{customer}/documents")).ShouldBeProblem(404);

        var entries = (await app.GetAs(admin, "/onboarding/v1/audit?limit=200")).ShouldBeOk().Items
            .Where(entry => entry["command"]!.GetValue<string>() == "GetDocumentContent" && entry["reference"]!.GetValue<string>().Contains(customer, StringComparison.Ordinal))
            .Select(entry => $"{Who(entry)} {entry["reference"]!.GetValue<string>()[customer.Length..]} {entry["outcome"]} {entry["codes"]!.AsArray().FirstOrDefault()} {entry["customerId"] is not null}");
        entries.Should().Equal(
            $"{viewer.Id} /{document}/front ACCEPTED  True", $"{viewer.Id} /{document}/back REFUSED not_found False", $"{viewer.Id} /{other}/front REFUSED not_found False",
            $"{viewer.Id} /{document} REFUSED invalid_parameter False", $"{reader.Id} /{document} REFUSED forbidden False", $"{admin.Id} /{document} REFUSED forbidden False",
            $"{stranger.Id} /{document}/front REFUSED not_found False");
        (await app.GetAs(admin, $"/onboarding/v1/audit?user={clerk}")).ShouldBeOk().Items.Should().ContainSingle();

        static string Who(JsonNode entry) => entry["client"]!.GetValue<string>();
    }

    [Fact]
    public async Task A_document_has_one_content_of_each_purpose()
    {
        var app = await database.App();
        var (customer, document, bytes) = (await app.NewCustomer(), NewDocument(), Png());
        await app.Keep(customer, document, DocumentPurpose.Front, bytes);

        (await FluentActions.Awaiting(() => app.Keep(customer, document, DocumentPurpose.Front, Png())).Should().ThrowAsync<RuleBroken>())
            .Which.Findings.Should().ContainSingle().Which.Code.Should().Be("DOC12");
        (await app.ReadContent(customer, document)).Should().Equal(bytes);
    }

    [Fact]
    public async Task A_row_with_another_id_or_account_cannot_be_decrypted()
    {
        var app = await database.App();
        var (customer, one, two, three) = (await app.NewCustomer(), NewDocument(), NewDocument(), NewDocument());
        foreach (var document in new[] { one, two, three })
        {
            await app.Keep(customer, document, DocumentPurpose.Front, Png());
        }

        await app.Sql($"UPDATE DocumentContents SET Bytes = (SELECT Bytes FROM DocumentContents WHERE DocumentId = {one.Value}) WHERE DocumentId = {two.Value}");
        await app.Sql($"UPDATE DocumentContents SET Account = 'elsewhere' WHERE DocumentId = {three.Value}");

        (await app.ReadContent(customer, one)).Should().NotBeEmpty();
        (await app.GetContent(ContentPath(customer, two))).Status.Should().Be(HttpStatusCode.InternalServerError);
        (await app.GetContent(ContentPath(customer, three))).Status.Should().Be(HttpStatusCode.InternalServerError);
        (await app.Audit($"limit=200")).ShouldBeOk().Items.Count(entry => entry["command"]!.GetValue<string>() == "GetDocumentContent" && entry["outcome"]!.GetValue<string>() == "FAILED")
            .Should().Be(2);
    }
}

public sealed class DocumentContentsOnSqlite(SqliteDatabase database) : DocumentContents(database), IClassFixture<SqliteDatabase>;

public sealed class DocumentContentsOnSqlServer(SqlServerDatabase database) : DocumentContents(database), IClassFixture<SqlServerDatabase>;

/// <summary>Reads while the audit trail cannot be written.</summary>
public sealed class ReadingsWithoutTrail(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task A_read_that_cannot_be_audited_returns_no_content()
    {
        var app = await database.Start();
        var (customer, document) = (await app.NewCustomer(), NewDocument());
        await app.Keep(customer, document, DocumentPurpose.Front, Png());
        await app.Sql($"ALTER TABLE AuditEntries RENAME TO Elsewhere");

        var response = await app.GetContent(ContentPath(customer, document));
        response.Status.Should().Be(HttpStatusCode.InternalServerError);
        response.Body.Should().NotContain("PNG");
        await app.Sql($"ALTER TABLE Elsewhere RENAME TO AuditEntries");
        (await app.GetContent(ContentPath(customer, document))).ShouldBeOk();
    }
}
