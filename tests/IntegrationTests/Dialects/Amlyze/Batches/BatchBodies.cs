using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze.Batches;

/// <summary>The whole body of a batch: how it may arrive, and when it is rejected.</summary>
public abstract class BatchBodies(Database database)
{
    private static readonly string[] Paths = [BatchCalls.SavePath, BatchCalls.ValidatePath];

    [Fact]
    public async Task A_body_may_arrive_in_segments_of_any_size_and_have_other_members()
    {
        var app = await database.App();
        foreach (var size in new[] { 1, 2, 3, 700 })
        {
            var item = BatchCalls.Person();
            var text = $$"""
                {"before":{"customers":[7],"x":["]}"]},"n":-1e3, "\u0063ustomers" :
                [ {{item.ToJsonString()}} ,7, {{BatchCalls.Person().ToJsonString()}} ] , "after" : [ { "customers" : [ ] } ], "text":"{{new string('x', 9_000)}}" }
                """;
            var answer = await app.Send(BatchCalls.SavePath, new SegmentedContent([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], size));
            answer.ShouldBeOk().Json["results"]!.AsArray().Select(result => result!.Code()).Should().Equal("", "400", "");
        }
    }

    [Fact]
    public async Task An_empty_batch_has_no_results()
    {
        var app = await database.App();
        (await app.Save()).Should().BeEmpty();
        (await app.Validate()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    [InlineData("default")]
    public async Task An_unreadable_body_gets_400_and_no_customer_of_a_short_batch_is_stored(string profile)
    {
        using var log = new LogCapture();
        var app = await database.Start(new AppChoices { Settings = [("Amlyze:Profile", profile)], Log = log });
        var (first, again) = (BatchCalls.Person(), Payload.Fresh("X"));
        string[] valid = [first.ToJsonString(), BatchCalls.Person(again).ToJsonString(), BatchCalls.Person(again, action: "UPDATE").ToJsonString()];
        var open = $$"""{"customers":[{{string.Join(',', valid)}}""";
        string[] bodies =
        [
            "", " ", "null", "[]", "{}", """{"customer":[]}""", """{"customers":{}}""", """{"customers":null}""", open, open + ",", open + ",]}", open + "]", open + "]]",
            open + "]} x", open + "],\"customers\":[]}", open + ",{]}", open + ",{\"a\":\"\u0001\"}]}", open + "],\"\\ud800\\ud800\":1}", "\uFEFF\uFEFF{\"customers\":[]}",
        ];
        foreach (var path in Paths)
        {
            foreach (var body in bodies)
            {
                ShouldFail(await app.Send(path, body), 400, "Bad Request", path);
            }
        }

        (await app.GetCustomer(first["customerExtId"]!.GetValue<string>())).ShouldBeProblem(404);
        (await app.GetCustomer(again)).ShouldBeProblem(404);
        log.Lines.Where(line => line.StartsWith(nameof(LogLevel.Error), StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public async Task Too_many_items_or_bytes_get_413()
    {
        var app = await database.Start(("Amlyze:MaxBatchItems", "3"), ("Amlyze:MaxBatchBytes", "5000"));
        foreach (var path in Paths)
        {
            (await app.Results(path, ["1", "2", "3"])).Should().HaveCount(3);
            ShouldFail(await app.Send(path, BatchCalls.Body(["1", "2", "3", "4"])), 413, "Payload Too Large", path);
            ShouldFail(await app.Send(path, $$"""{"customers":[1,2],"x":"{{new string('x', 5_000)}}"}"""), 413, "Payload Too Large", path);
            ShouldFail(await app.Send(path, new SegmentedContent(Encoding.UTF8.GetBytes($$"""{"customers":[1,2],"x":"{{new string('x', 5_000)}}"}"""), 900)), 413, "Payload Too Large", path);
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task Another_media_type_or_charset_gets_415(string contentType)
    {
        var app = await database.App();
        foreach (var path in Paths)
        {
            ShouldFail(await app.Send(path, new ByteArrayContent("{\"customers\":[]}"u8.ToArray()), contentType), 415, "Unsupported Media Type", path);
        }
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("APPLICATION/JSON")]
    public async Task UTF_8_may_be_named(string contentType) =>
        (await (await database.App()).Send(BatchCalls.SavePath, new ByteArrayContent("{\"customers\":[]}"u8.ToArray()), contentType)).ShouldBeOk();

    [Fact]
    public async Task Another_method_gets_405()
    {
        var app = await database.App();
        foreach (var path in Paths)
        {
            ShouldFail(await app.Get(path), 405, "Method Not Allowed", path);
        }
    }

    [Fact]
    public async Task A_client_that_disconnects_during_a_request_causes_no_error()
    {
        using var log = new LogCapture();
        var app = await database.Start(new AppChoices { Log = log });
        _ = await app.Validate();
        foreach (var path in Paths.Append("/amlyze-ws-rest/customer"))
        {
            var (started, finished) = (Started(log), Finished(log));
            using (var client = new Socket(SocketType.Stream, ProtocolType.Tcp) { LingerState = new LingerOption(enable: true, seconds: 0) })
            {
                await client.ConnectAsync("127.0.0.1", app.Client.BaseAddress!.Port);
                await client.SendAsync(Encoding.UTF8.GetBytes(
                    $$"""
                    POST {{path}} HTTP/1.1
                    Host: bank
                    Content-Type: application/json
                    Content-Length: 100000

                    {"customers":[{},{},{
                    """.ReplaceLineEndings("\r\n")));
                await Eventually.True(() => Started(log) > started, () => $"{path} did not begin");
            }

            await Eventually.True(() => Finished(log) > finished, () => $"{path} did not end");
        }

        log.Lines.Where(line => line.StartsWith("Error Onboarding.", StringComparison.Ordinal)).Should().BeEmpty();
    }

    private static int Started(LogCapture log) => log.Lines.Count(line => line.Contains("Request starting", StringComparison.Ordinal));

    private static int Finished(LogCapture log) => log.Lines.Count(line => line.Contains("Request finished", StringComparison.Ordinal));

    private static void ShouldFail(Answer answer, int status, string error, string path)
    {
        ((int)answer.Status).Should().Be(status, answer.Body);
        answer.ContentType.Should().StartWith("application/json");
        var body = answer.Json.AsObject();
        body.Select(member => member.Key).Should().Equal("timestamp", "status", "error", "path");
        (body["status"]!.GetValue<int>(), body["error"]!.GetValue<string>(), body["path"]!.GetValue<string>()).Should().Be((status, error, path));
        DateTimeOffset.TryParse(body["timestamp"]!.GetValue<string>(), out _).Should().BeTrue();
    }

    /// <summary>Content of unknown length, sent in segments.</summary>
    private sealed class SegmentedContent(byte[] body, int size) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            foreach (var piece in body.Chunk(size))
            {
                await stream.WriteAsync(piece);
                await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}

public sealed class BatchBodiesOnSqlite(SqliteDatabase database) : BatchBodies(database), IClassFixture<SqliteDatabase>;

public sealed class BatchBodiesOnSqlServer(SqlServerDatabase database) : BatchBodies(database), IClassFixture<SqlServerDatabase>;
