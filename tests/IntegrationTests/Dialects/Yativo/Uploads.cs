using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Api.Common.Bodies;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>Files that a client uploads before a submission names them (Y44).</summary>
public abstract class Uploads(Database database)
{
    private const string Upload = $"{YativoCaller.Root}/storage/upload";
    private static readonly byte[] Picture = Convert.FromBase64String(YativoPayload.Picture);

    [Fact]
    public async Task An_uploaded_file_is_read_only_by_its_account_and_becomes_the_content_of_the_document_that_names_it()
    {
        var app = await database.App();
        var caller = await YativoCaller.Of(app);
        var stranger = await YativoCaller.Of(app, "stranger");

        var answer = await Send(app, caller, ("document", Picture));

        ((int)answer.Status).Should().Be(201, answer.Body);
        var url = answer.Json["data"]!["url"]!.GetValue<string>();
        answer.Json["data"]!["document"]!.GetValue<string>().Should().Be(url);
        var path = new Uri(url).PathAndQuery[YativoCaller.Root.Length..];
        using (var read = await Read(app, caller.Token, YativoCaller.Root + path))
        {
            (await read.Content.ReadAsByteArrayAsync()).Should().Equal(Picture);
            (read.Content.Headers.ContentType!.ToString(), read.Headers.CacheControl!.NoStore).Should().Be(("image/png", true));
        }

        ((int)(await stranger.Get(path)).Status).Should().Be(404);
        ((int)(await app.Send(HttpMethod.Get, YativoCaller.Root + path)).Status).Should().Be(401);
        (await app.Count($"SELECT COUNT(*) AS Value FROM AuditEntries WHERE Command = {"GetUpload"} AND Reference = {path[(path.LastIndexOf('/') + 1)..]}")).Should().Be(2);

        var id = await caller.Create(YativoPayload.Person());
        var body = KycPayload.Person(id, file: url);
        ((int)(await caller.Post(KycPayload.Individual, body)).Status).Should().Be(201);
        (await caller.Core($"customers/{id}/documents")).ShouldBeOk().Items.Select(one => one["purpose"]!.GetValue<string>()).Should().BeEquivalentTo("selfie", "front");
        (await caller.Core($"customers/{id}")).ShouldBeOk().Body.Should().NotContain(url, "the content is stored, not the URL");

        var other = await stranger.Create(YativoPayload.Person());
        (await stranger.Post(KycPayload.Individual, KycPayload.Person(other, file: url))).ShouldReject("selfie_image", "identifying_information.0.image_front_file");
        var elsewhere = $"https://files.example/api/v1/storage/{Guid.NewGuid()}";
        ((int)(await stranger.Post(KycPayload.Individual, KycPayload.Person(other, file: elsewhere))).Status).Should().Be(201, "it is a file of another server");
    }

    [Fact]
    public async Task Several_files_are_uploaded_at_once_and_a_repeated_key_returns_the_same_URLs()
    {
        var app = await database.App();
        var caller = await YativoCaller.Of(app);
        var key = Payload.Fresh("key");

        var first = await Send(app, caller, key, ("documents[]", Picture), ("documents[]", Picture));

        var urls = first.Json["data"]!.AsArray().Select(one => one!.GetValue<string>()).ToArray();
        urls.Should().HaveCount(2).And.OnlyHaveUniqueItems().And.OnlyContain(url => Uri.IsWellFormedUriString(url, UriKind.Absolute));
        (await Send(app, caller, key, ("documents[]", Picture), ("documents[]", Picture))).Body.Should().Be(first.Body);
        (await Send(app, caller, key, ("documents[]", Picture))).ShouldReject("Idempotency-Key");
        var both = await Send(app, caller, ("document", Picture), ("documents[0]", Picture));
        both.Json["data"]!["documents"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task An_upload_without_a_file_or_with_an_invalid_one_is_rejected()
    {
        var app = await database.App();
        var caller = await YativoCaller.Of(app);

        (await Send(app, caller, ("other", Picture))).ShouldReject("document");
        (await Send(app, caller, ("document", "plain text"u8.ToArray()))).ShouldReject("document");
        (await Send(app, caller, ("documents[0]", Picture), ("documents[1]", []))).ShouldReject("documents.1");
        (await caller.Post("/storage/upload", new JsonObject())).ShouldFail(415, "The body must be multipart/form-data.");
        ((int)(await caller.Get("/storage/unknown")).Status).Should().Be(404);
    }

    [Fact]
    public async Task Files_below_the_configured_size_are_rejected_also_if_they_were_uploaded()
    {
        var app = await database.Start(("Yativo:MinFileBytes", "1000"));
        var caller = await YativoCaller.Of(app);
        var id = await caller.Create(YativoPayload.Person());

        (await caller.Post(KycPayload.Individual, KycPayload.Person(id))).ShouldReject("selfie_image", "identifying_information.0.image_front_file");
        (await caller.Post(KycPayload.Individual, KycPayload.Person(id, file: await Url(app, caller, Picture)))).ShouldReject("selfie_image", "identifying_information.0.image_front_file");
        ((int)(await caller.Post(KycPayload.Individual, KycPayload.Person(id, file: await Url(app, caller, Padded(1_000))))).Status).Should().Be(201);
    }

    [Fact]
    public async Task Each_file_that_names_an_upload_counts_to_the_size_of_the_submission()
    {
        var app = await database.Start(("Yativo:MaxKycBodyBytes", "10000"));
        var caller = await YativoCaller.Of(app);
        var (body, url) = (KycPayload.Person(await caller.Create(YativoPayload.Person())), await Url(app, caller, Padded(4_000)));
        body["selfie_image"] = url;
        body["identifying_information"]![0]!["image_front_file"] = url;
        body["residential_address"]!["proof_of_address_file"] = url;

        ((int)(await caller.Post(KycPayload.Individual, body)).Status).Should().Be(413, "one content is stored three times");
        body["residential_address"]!["proof_of_address_file"] = "https://files.example/proof.pdf";
        ((int)(await caller.Post(KycPayload.Individual, body)).Status).Should().Be(201);
        app.Services.GetRequiredService<BodyBudget>().Reserved.Should().Be(0);
    }

    [Fact]
    public async Task A_URL_at_the_address_of_uploads_is_that_of_an_upload_or_is_rejected()
    {
        var app = await database.App();
        var caller = await YativoCaller.Of(app);
        var (id, url) = (await caller.Create(YativoPayload.Person()), await Url(app, caller, Picture));
        var storage = url[..url.LastIndexOf('/')];
        foreach (var odd in new[] { storage, storage + "/", storage + "/nonsense", $"{storage}/{Guid.NewGuid()}?x=1", $"{url}/x", $"{storage.Replace("://", "://me@", StringComparison.Ordinal)}/x", storage.Replace("v1", "V1", StringComparison.Ordinal) })
        {
            (await caller.Post(KycPayload.Individual, KycPayload.Person(id, file: odd))).ShouldReject("selfie_image", "identifying_information.0.image_front_file");
        }

        ((int)(await caller.Post(KycPayload.Individual, KycPayload.Person(id, file: url.Replace("storage", "Storage", StringComparison.Ordinal) + "?x=1"))).Status).Should().Be(201);
        (await caller.Core($"customers/{id}/documents")).ShouldBeOk().Items.Should().HaveCount(2);
    }

    [Fact]
    public async Task An_upload_of_a_client_with_business_units_does_not_exist_for_a_client_with_others()
    {
        var app = await database.App();
        var account = Payload.Fresh("units").ToLowerInvariant();
        var (north, south, both, whole) = (await Of("BU_1"), await Of("DEFAULT"), await Of("BU_1", "DEFAULT"), await Of());
        var (ofNorth, ofWhole) = (await Url(app, north, Picture), await Url(app, whole, Picture));

        foreach (var (reader, url, exists) in new[] { (north, ofNorth, true), (both, ofNorth, true), (whole, ofNorth, true), (south, ofNorth, false), (whole, ofWhole, true), (north, ofWhole, false), (both, ofWhole, false) })
        {
            ((int)(await reader.Get(new Uri(url).PathAndQuery[YativoCaller.Root.Length..])).Status).Should().Be(exists ? 200 : 404, url);
        }

        var id = await south.Create(YativoPayload.Person());
        (await south.Post(KycPayload.Individual, KycPayload.Person(id, file: ofNorth))).ShouldReject("selfie_image", "identifying_information.0.image_front_file");

        async Task<YativoCaller> Of(params string[] units)
        {
            var client = await app.AddClient(["yativo", "core"], account, ["reader", "documents"], units);
            return new(app, await app.SignIn(client), client.Basic);
        }
    }

    private static byte[] Padded(int length) => [.. Picture, .. new byte[length - Picture.Length]];

    private static async Task<string> Url(OnboardingApp app, YativoCaller caller, byte[] file) => (await Send(app, caller, ("document", file))).Json["data"]!["url"]!.GetValue<string>();

    private static Task<Answer> Send(OnboardingApp app, YativoCaller caller, params (string Name, byte[] Bytes)[] files) => Send(app, caller, null, files);

    private static async Task<Answer> Send(OnboardingApp app, YativoCaller caller, string? key, params (string Name, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes) { Headers = { ContentType = new("image/png") } }, $"\"{name}\"", "file.png");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, Upload) { Content = form };
        request.Headers.Authorization = new("Bearer", caller.Token);
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await Answer.Of(await app.Client.SendAsync(request));
    }

    private static async Task<HttpResponseMessage> Read(OnboardingApp app, string token, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        return await app.Client.SendAsync(request);
    }
}

public sealed class UploadsOnSqlite(SqliteDatabase database) : Uploads(database), IClassFixture<SqliteDatabase>;

public sealed class UploadsOnSqlServer(SqlServerDatabase database) : Uploads(database), IClassFixture<SqlServerDatabase>;
