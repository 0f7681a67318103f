using System.IO.Compression;
using System.Net;
using System.Text;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze.Batches;

/// <summary>Batches that are sent with Content-Encoding.</summary>
public sealed class CompressedBatches(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Theory]
    [InlineData(BatchCalls.SavePath)]
    [InlineData(BatchCalls.ValidatePath)]
    public async Task A_batch_may_be_sent_as_gzip(string path)
    {
        var app = await database.App();
        var body = BatchCalls.Body(Enumerable.Range(0, 50).Select(_ => BatchCalls.Person().ToJsonString()));
        var answer = (await Send(app, path, Gzip(body))).ShouldBeOk();
        answer.Json["results"]!.AsArray().Should().HaveCount(50).And.OnlyContain(result => result!["resultType"]!.GetValue<string>() == "REQUEST_ACCEPTED");
    }

    [Fact]
    public async Task The_limit_counts_inflated_bytes()
    {
        var app = await database.Start(("Amlyze:MaxBatchBytes", "100000"));
        var bomb = Gzip("{\"customers\":[" + new string(' ', 50_000_000) + "]}");
        bomb.Length.Should().BeLessThan(100_000);
        (await Send(app, BatchCalls.SavePath, bomb)).Status.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task What_is_not_gzip_is_400_and_another_coding_is_415()
    {
        var app = await database.App();
        var whole = Gzip(BatchCalls.Body([BatchCalls.Person().ToJsonString()]));
        (await Send(app, BatchCalls.SavePath, "{\"customers\":[]}"u8.ToArray())).Status.Should().Be(HttpStatusCode.BadRequest);
        (await Send(app, BatchCalls.SavePath, whole[..^20])).Status.Should().Be(HttpStatusCode.BadRequest);
        (await Send(app, BatchCalls.SavePath, [])).Status.Should().Be(HttpStatusCode.BadRequest);
        foreach (var coding in new[] { "br", "deflate", "zstd", "gzip, gzip" })
        {
            (await Send(app, BatchCalls.SavePath, whole, coding)).Status.Should().Be(HttpStatusCode.UnsupportedMediaType, coding);
        }

        (await Send(app, "/amlyze-ws-rest/customer", whole)).Status.Should().Be(HttpStatusCode.UnsupportedMediaType, "a single call is not inflated");
    }

    private static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    private static Task<Answer> Send(OnboardingApp app, string path, byte[] body, string coding = "gzip")
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        return BatchCalls.Send(app, path, content);
    }
}
