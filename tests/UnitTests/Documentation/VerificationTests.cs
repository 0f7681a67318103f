using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Documentation;

/// <summary>
/// The functions of docs/webhooks.md, run as a reader would copy them, accept every sample and reject changed and old messages. A build without a dialect leaves
/// this file out (Dialects.Amlyze, Dialects.Yativo, Dialects.Enfuce): the samples are those of the dialects.
/// </summary>
public sealed class VerificationTests : IDisposable
{
    private const string Separator = "\t";

    private static readonly string Page = Repository.Read("docs", "webhooks.md");

    private static readonly IReadOnlyList<Message> Messages = [.. WebhooksPage.Samples.SelectMany(Variants)];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("webhooks");

    [Fact]
    public void The_function_in_CSharp_recognises_genuine_messages()
    {
        Repository.Read("tests", "UnitTests", "Documentation", "Webhooks.cs").Replace("namespace Onboarding.UnitTests.Documentation;\n\n", "", StringComparison.Ordinal)
            .Should().Be(Snippet("csharp"), "the page has the function that this test runs");
        Messages.Select(one => Webhooks.Verify(WebhooksPage.Secret, one.Id, one.Timestamp, one.Signatures, one.Body, one.Now)).Should().Equal(Messages.Select(one => one.IsGenuine));
    }

    [Fact]
    public void The_function_in_Python_recognises_genuine_messages()
    {
        Write("run.py", Snippet("python") + """


            import sys
            for line in open(sys.argv[1], encoding="utf-8"):
                secret, id, timestamp, signatures, body, now = line.rstrip("\n").split("\t")
                print(str(verify(secret, id, timestamp, signatures, base64.b64decode(body), int(now))).lower())
            """);
        Check(Run("python3", "run.py", Cases()));
    }

    [Fact]
    public void The_function_in_JavaScript_recognises_genuine_messages()
    {
        Write("run.cjs", Snippet("js") + """

            for (const line of require("node:fs").readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean)) {
              const [secret, id, timestamp, signatures, body, now] = line.split("\t");
              console.log(verify(secret, id, timestamp, signatures, Buffer.from(body, "base64"), Number(now)));
            }
            """);
        Check(Run("node", "run.cjs", Cases()));
    }

    [Fact]
    public void The_function_in_Java_recognises_genuine_messages()
    {
        Write("Webhooks.java", Snippet("java"));
        Write("Run.java", """
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.util.Base64;

            final class Run {
                public static void main(String[] args) throws Exception {
                    for (String line : Files.readAllLines(Path.of(args[0]))) {
                        String[] parts = line.split("\t");
                        byte[] body = Base64.getDecoder().decode(parts[4]);
                        System.out.println(Webhooks.verify(parts[0], parts[1], parts[2], parts[3], body, Long.parseLong(parts[5])));
                    }
                }
            }
            """);
        Run("javac", "-encoding", "UTF-8", "Webhooks.java", "Run.java");
        Check(Run("java", "-cp", ".", "Run", Cases()));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // A genuine message, one with the signature of another secret before its own, and messages of which one part is wrong.
    private static IEnumerable<Message> Variants(WebhookSample sample)
    {
        var (id, timestamp, signature) = (sample.Headers["webhook-id"], sample.Headers["webhook-timestamp"], sample.Headers["webhook-signature"]);
        var (body, now) = (Encoding.UTF8.GetBytes(sample.Body), WebhooksPage.SentAt.ToUnixTimeSeconds());
        var other = "v1," + Convert.ToBase64String(new byte[32]);
        var genuine = new Message(id, timestamp, signature, body, now, true);
        return
        [
            genuine, genuine with { Signatures = $"{other} {signature}" }, genuine with { Now = now + 300 }, genuine with { Now = now - 300 },
            genuine with { Now = now + 301, IsGenuine = false }, genuine with { Now = now - 301, IsGenuine = false },
            genuine with { Body = [.. body, (byte)' '], IsGenuine = false }, genuine with { Id = id[..^1] + "x", IsGenuine = false },
            genuine with { Timestamp = $"{now + 1}", IsGenuine = false }, genuine with { Timestamp = "now", IsGenuine = false },
            genuine with { Signatures = other, IsGenuine = false }, genuine with { Signatures = "v1,", IsGenuine = false },
            genuine with { Signatures = signature.Replace("v1,", "v2,", StringComparison.Ordinal), IsGenuine = false },
        ];
    }

    private static void Check(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(bool.Parse)
        .Should().Equal(Messages.Select(one => one.IsGenuine));

    private static string Snippet(string language) => Regex.Match(Page, $"^```{language}\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Groups[1].Value;

    private string Cases()
    {
        Write("messages.tsv", string.Concat(Messages.Select(one => string.Join(
            Separator, WebhooksPage.Secret, one.Id, one.Timestamp, one.Signatures, Convert.ToBase64String(one.Body), one.Now) + "\n")));
        return "messages.tsv";
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private string Run(string program, params string[] arguments)
    {
        Assert.SkipUnless((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))), $"{program} is not installed");
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0, errors.GetAwaiter().GetResult());
        return output;
    }

    private sealed record Message(string Id, string Timestamp, string Signatures, byte[] Body, long Now, bool IsGenuine);
}
