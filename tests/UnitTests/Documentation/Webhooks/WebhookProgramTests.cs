using System.Globalization;
using Onboarding.Application.Notifications.Contracts;

namespace Onboarding.UnitTests.Documentation.Webhooks;

/// <summary>
/// The programs of samples/webhooks accept every message of docs/webhooks.md and reject it after any change. C# always runs, the other languages where
/// their runtime is installed.
/// </summary>
public class WebhookProgramTests
{
    private const string HexSignature = "X-Yativo-Signature";
    private static readonly WebhookExample[] Messages = [.. WebhooksPage.Dialects.SelectMany(dialect => dialect.All)];
    private static readonly string[] Headers = [.. Messages.SelectMany(one => one.Headers).Where(one => one.Key.StartsWith("Ce-", StringComparison.Ordinal)).Select(one => one.Value)];

    // Each call of a program: its name and arguments, and what it returns.
    private static readonly (string Call, string[] Arguments, string Result)[] Calls = [.. Verified(), .. BodyVerified(), .. Decoded()];

    [Fact]
    public void The_CSharp_program()
    {
        Calls.Should().HaveCountGreaterThan(Messages.Length * 8);
        Calls.Select(one => (one.Call, one.Result, Actual: CSharp(one.Call, one.Arguments))).Where(one => one.Result != one.Actual).Should().BeEmpty();
    }

    [Theory]
    [InlineData("python3", "webhook.py", "check.py", Python)]
    [InlineData("node", "webhook.mjs", "check.mjs", JavaScript)]
    public void A_script(string runtime, string program, string check, string text)
    {
        using var folder = new ProgramFolder(program);
        folder.Write(check, text);
        folder.Write("calls", Lines());
        folder.Run(runtime, check, "calls").Should().Be(Results());
    }

    [Fact]
    public void The_Java_program()
    {
        using var folder = new ProgramFolder("Webhook.java");
        folder.Write("Check.java", Java);
        folder.Write("calls", Lines());
        folder.Run("javac", "Webhook.java", "Check.java").Should().BeEmpty();
        folder.Run("java", "-cp", ".", "Check", "calls").Should().Be(Results());
    }

    private static IEnumerable<(string, string[], string)> Verified()
    {
        foreach (var message in Messages)
        {
            string[] right = [WebhookExample.Secret, message.Id, message.Headers["webhook-timestamp"], message.Headers["webhook-signature"], message.Text, Seconds(0)];
            yield return Expect("true", right);
            yield return Expect("true", right, (3, "v1,AAAA " + right[3]), (5, Seconds(300)));
            yield return Expect("true", right, (3, right[3] + " v1a,AAAA"), (5, Seconds(-300)));
            yield return Expect("false", right, (0, "whsec_" + Convert.ToBase64String("this key does not sign the rest."u8)));
            yield return Expect("false", right, (1, Guid.Empty.ToString()));
            yield return Expect("false", right, (2, Seconds(1)));
            yield return Expect("false", right, (2, "soon"));
            yield return Expect("false", right, (2, "-" + right[2]));
            yield return Expect("false", right, (2, new string('9', 40)));
            yield return Expect("false", right, (3, right[3].ToUpperInvariant()));
            yield return Expect("false", right, (3, right[3][3..]));
            yield return Expect("false", right, (3, ""));
            yield return Expect("false", right, (4, right[4] + " "));
            yield return Expect("false", right, (5, Seconds(301)));
            yield return Expect("false", right, (5, Seconds(-301)));
        }

        static (string, string[], string) Expect(string result, string[] right, params (int Index, string Value)[] changes)
        {
            string[] arguments = [.. right];
            foreach (var (index, value) in changes)
            {
                arguments[index] = value;
            }

            return ("verify", arguments, result);
        }
    }

    private static IEnumerable<(string, string[], string)> BodyVerified()
    {
        foreach (var (message, signature) in Messages.Where(one => one.Headers.ContainsKey(HexSignature)).Select(one => (one, one.Headers[HexSignature])))
        {
            yield return ("verifyBody", [WebhookExample.Secret, signature, message.Text], "true");
            yield return ("verifyBody", [WebhookExample.Secret, signature[1..], message.Text], "false");
            yield return ("verifyBody", [WebhookExample.Secret, signature, message.Text + " "], "false");
            yield return ("verifyBody", [WebhookExample.Secret["whsec_".Length..], signature, message.Text], "false");
        }
    }

    private static IEnumerable<(string, string[], string)> Decoded()
    {
        string[] texts = ["plain", "a+b", "Müller & Söhne 100%", "\"€\" 😀"];
        return texts.Select(text => ("decode", (string[])[CloudEventHeaders.Encode(text)], text)).Concat(
            Headers.Where(value => !value.Contains('%')).Select(value => ("decode", (string[])[value], value)));
    }

    private static string Seconds(int later) => (WebhookExample.SentAt.ToUnixTimeSeconds() + later).ToString(CultureInfo.InvariantCulture);

    private static string Results() => string.Concat(Calls.Select(call => call.Result + "\n"));

    private static string Lines() => string.Concat(Calls.Select(call => string.Join('\t', [call.Call, .. call.Arguments]) + "\n"));

    private static string CSharp(string call, string[] with) => call switch
    {
        "verify" => Text(Webhook.Verify(
            with[0], with[1], with[2], with[3], Bytes(with[4]), DateTimeOffset.FromUnixTimeSeconds(long.Parse(with[5], CultureInfo.InvariantCulture)))),
        "verifyBody" => Text(Webhook.VerifyBody(with[0], with[1], Bytes(with[2]))),
        _ => Webhook.Decode(with[0]),
    };

    private static string Text(bool result) => result ? "true" : "false";

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private const string Python = """
        import sys, webhook
        sys.stdout.reconfigure(encoding="utf-8")
        for line in open(sys.argv[1], encoding="utf-8", newline="\n"):
            call, *a = line.rstrip("\n").split("\t")
            if call == "verify":
                print(str(webhook.verify(a[0], a[1], a[2], a[3], a[4].encode(), int(a[5]))).lower())
            elif call == "verifyBody":
                print(str(webhook.verify_body(a[0], a[1], a[2].encode())).lower())
            else:
                print(webhook.decode(a[0]))
        """;

    private const string JavaScript = """
        import { readFileSync } from 'node:fs';
        import { verify, verifyBody, decode } from './webhook.mjs';
        for (const line of readFileSync(process.argv[2], 'utf8').split('\n').slice(0, -1)) {
          const [call, ...a] = line.split('\t');
          console.log(call === 'verify' ? verify(a[0], a[1], a[2], a[3], Buffer.from(a[4]), Number(a[5]))
            : call === 'verifyBody' ? verifyBody(a[0], a[1], Buffer.from(a[2])) : decode(a[0]));
        }
        """;

    private const string Java = """
        import java.io.PrintStream;
        import java.nio.charset.StandardCharsets;
        import java.nio.file.Files;
        import java.nio.file.Path;
        import java.time.Instant;

        public class Check {
            public static void main(String[] arguments) throws Exception {
                PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
                for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                    String[] a = line.split("\t", -1);
                    out.print(switch (a[0]) {
                        case "verify" -> Webhook.verify(
                            a[1], a[2], a[3], a[4], a[5].getBytes(StandardCharsets.UTF_8), Instant.ofEpochSecond(Long.parseLong(a[6])));
                        case "verifyBody" -> Webhook.verifyBody(a[1], a[2], a[3].getBytes(StandardCharsets.UTF_8));
                        default -> Webhook.decode(a[1]);
                    });
                    out.print('\n');
                }
                out.flush();
            }
        }
        """;
}
