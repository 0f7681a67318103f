using System.Net.Sockets;
using System.Text;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>No category of the log quotes what a caller sends in path, query, headers or body, at any level and however the request ends.</summary>
public sealed class HostLogs(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private const string NationalId = "38706054321";

    // Each of them as it is written in a path or query too.
    private static readonly string[] Personal = [NationalId, "untold.person@example.com", "untold.person%40example.com", "Untoldfirst", "Ünsaid", "%C3%9Cnsaid"];

    [Fact]
    public async Task No_log_line_of_any_category_at_any_level_quotes_a_request()
    {
        using var log = new LogCapture();
        var app = await database.Start(new AppChoices
        {
            Log = log,
            Settings = [("Cors:Origins:0", "https://office.example"), ("ForwardedHeaders:KnownProxies:0", "127.0.0.1"), ("Enfuce:UnknownNames", "Reject")],
        });
        var client = await app.AddClient([.. app.DialectNames()], roles: ["reader", "operator", "compliance", "documents", "administrator"]);
        var calls = await app.Calls();

        foreach (var call in calls)
        {
            // In place of each parameter of the path; as unknown parameters; in headers and the body; with right, wrong and no credentials.
            var path = Filled(call.Template);
            foreach (var (target, credentials) in new[]
            {
                ($"{path}?name=Untoldfirst%20%C3%9Cnsaid&nationalCode={NationalId}&externalId={NationalId}&email=untold.person%40example.com", client.Basic),
                ($"{call.Path.Split('?')[0]}?{NationalId}=untold.person@example.com", client.Basic),
                (path, new Caller(NationalId, "Untoldfirst").Basic),
                (path + $"/{NationalId}/more", null),
            })
            {
                foreach (var content in new[] { """{"firstName":"Untoldfirst","lastName":"Ünsaid","nationalCode":"38706054321","email":"untold.person@example.com","38706054321":1}""", "Untoldfirst" })
                {
                    using var request = new HttpRequestMessage(call.Method, target);
                    request.Headers.TryAddWithoutValidation("Authorization", credentials);
                    request.Headers.TryAddWithoutValidation("Origin", $"https://{NationalId}.example");
                    request.Headers.TryAddWithoutValidation("X-Audit-User", "Untoldfirst");
                    request.Headers.TryAddWithoutValidation("X-Forwarded-For", $"{NationalId}, 10.0.0.1");
                    request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", NationalId);
                    request.Headers.TryAddWithoutValidation("If-Match", $"\"{NationalId}\"");
                    request.Headers.TryAddWithoutValidation("Accept", $"application/{NationalId}");
                    request.Headers.TryAddWithoutValidation("Cookie", $"id={NationalId}");
                    if (call.HasBody)
                    {
                        request.Content = new StringContent(content, Encoding.UTF8, "application/json");
                    }

                    using var response = await app.Client.SendAsync(request);
                    ((int)response.StatusCode).Should().BeLessThan(500, $"{call.Method} {target}");
                }
            }
        }

        // Requests that the framework itself rejects, and the pages.
        foreach (var path in new[] { $"/swagger-ui/{NationalId}.js", $"/swagger-ui?{NationalId}", $"/v3/api-docs?x={NationalId}", $"/health/{NationalId}", $"/{NationalId}/Untoldfirst" })
        {
            await app.Get(path);
        }

        foreach (var raw in new[]
        {
            $"GET /{NationalId} HTTP/9.9\r\n\r\n", $"GET /{NationalId}\0 HTTP/1.1\r\nHost: a\r\n\r\n", $"{NationalId} / HTTP/1.1\r\n\r\n", $"GET / HTTP/1.1\r\nHost: {NationalId} b\r\n\r\n",
            $"GET /%ZZ{NationalId}%00 HTTP/1.1\r\nHost: a\r\n\r\n", $"GET / HTTP/1.1\r\nHost: a\r\n{NationalId}\r\n\r\n", $"POST /amlyze-ws-rest/customer HTTP/1.1\r\nHost: a\r\nContent-Length: {NationalId}x\r\n\r\n",
            $"POST /amlyze-ws-rest/customer HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{NationalId}\r\nUntoldfirst",
        })
        {
            await SendRaw(app.Client.BaseAddress!, raw);
        }

        void Logged(params string[] parts) =>
            log.Lines.Any(line => parts.All(part => line.Contains(part, StringComparison.Ordinal))).Should().BeTrue(string.Join(", ", parts));
        Logged("Request finished", "/by-external-id/{");
        Logged("Microsoft.AspNetCore.Routing");
        Logged("Microsoft.AspNetCore.Server.Kestrel");
        foreach (var one in Personal)
        {
            log.Lines.Where(line => line.Contains(one, StringComparison.OrdinalIgnoreCase)).Take(5).Should().BeEmpty(one);
        }
    }

    private static string Filled(string template) => string.Join('/', template.Split('/').Select((part, index) => !part.StartsWith('{') ? part : (index % 3) switch
    {
        0 => NationalId,
        1 => "untold.person%40example.com",
        _ => "Untoldfirst%C3%9Cnsaid",
    }));

    private static async Task SendRaw(Uri address, string text)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(address.Host, address.Port);
        await using var stream = tcp.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text));
        tcp.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await reader.ReadToEndAsync(patience.Token);
    }
}
