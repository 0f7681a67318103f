using System.Text;
using Onboarding.Domain.Customers.Documents;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Customers.ContentCalls;

namespace Onboarding.IntegrationTests.Customers;

/// <summary>No part of a content occurs in the database file, in the log or in any other response.</summary>
public sealed class ContentCanaries(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task A_content_occurs_only_in_the_response_of_its_own_request()
    {
        using var log = new LogCapture();
        var app = await database.Start(new AppChoices { Log = log });
        var (customer, document) = (await app.NewCustomer(), NewDocument());
        var canary = "CanaryThatMustNotLeak" + Guid.NewGuid().ToString("N");
        byte[] bytes = [.. Png(300), .. Encoding.ASCII.GetBytes(canary), .. Png(300)];
        await app.Keep(customer, document, DocumentPurpose.Front, bytes);
        await app.Keep(customer, document, DocumentPurpose.Back, bytes);
        (await app.ReadContent(customer, document)).Should().Equal(bytes);

        string[] paths = ["", "/{id}", "/{id}/versions", "/{id}/documents", "/{id}/documents/{document}/content?side=none"];
        var responses = new List<string>();
        foreach (var path in paths.Select(path => $"/onboarding/v1/customers{path.Replace("{id}", customer).Replace("{document}", document.ToString())}")
            .Append("/onboarding/v1/audit").Append("/onboarding/v1/events").Append("/onboarding/v1/cases?state=ALL").Append(ContentPath(Guid.NewGuid().ToString(), document)))
        {
            responses.Add((await app.Get(path)).Body);
        }

        var traces = Traces(bytes, canary).ToArray();
        traces.Should().HaveCountGreaterThan(5);
        foreach (var trace in traces)
        {
            log.Lines.Should().NotContain(line => line.Contains(trace, StringComparison.OrdinalIgnoreCase));
            responses.Should().NotContain(response => response.Contains(trace, StringComparison.OrdinalIgnoreCase));
        }

        var file = database.ConnectionString["Data Source=".Length..];
        var media = 0;
        foreach (var one in new[] { file, file + "-wal" }.Where(File.Exists))
        {
            var content = await Read(one);
            media += content.AsSpan().Count("image/png"u8);
            foreach (var trace in traces)
            {
                content.AsSpan().IndexOf(Encoding.ASCII.GetBytes(trace)).Should().Be(-1);
                content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(trace)).Should().Be(-1);
            }

            content.AsSpan().IndexOf(bytes.AsSpan(8, 32)).Should().Be(-1);
        }

        media.Should().BeGreaterThanOrEqualTo(2, "the rows themselves are found");
        (await app.Count($"SELECT COUNT(*) AS Value FROM DocumentContents")).Should().Be(2);
    }

    // The canary as text and in hexadecimal digits, in Base64 at each of its three possible offsets, and the beginning of the whole content in Base64.
    private static IEnumerable<string> Traces(byte[] bytes, string canary)
    {
        yield return canary;
        yield return Convert.ToHexString(Encoding.ASCII.GetBytes(canary));
        yield return Convert.ToBase64String(bytes)[..60];
        for (var offset = 0; offset < 3; offset++)
        {
            var text = Convert.ToBase64String([.. new byte[offset], .. Encoding.ASCII.GetBytes(canary)]);
            yield return text[4..^4];
        }
    }

    private static async Task<byte[]> Read(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
