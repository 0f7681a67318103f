using Onboarding.Fuzz.Requests;

namespace Onboarding.Fuzz.Mutation;

/// <summary>Mutations after which a request is not HTTP/1.1 any more, or only just is.</summary>
internal static class WireMutations
{
    public static void Break(Draft draft, Dice dice)
    {
        draft.IsBroken = true;
        switch (dice.Below(12))
        {
            case 0:
                draft.Host = null;
                break;
            case 1:
                draft.Host = dice.Pick(["", " ", "evil.example", "localhost:99999", "a b", "localhost, x", "[::1", "127.0.0.1", "LOCALHOST", "\u00ff"]);
                break;
            case 2:
                draft.Headers.Add(("Host", "other"));
                break;
            case 3:
                draft.Headers.AddRange(Enumerable.Range(0, dice.Pick([50, 101, 400])).Select(i => ($"X-{i}", "y")));
                break;
            case 4:
                draft.Headers.Add((dice.Pick(["", "a b", "a\0b", "\u00e9", "a:b", "(x)"]), "y"));
                break;
            case 5:
                draft.Headers.Add(("X-Value", dice.Pick(["a\0b", "a\rb", "a\nb", "\u0001", "a\r\n folded"])));
                break;
            case 6:
                draft.Headers.Add(("Content-Length", "5"));
                draft.IsIncomplete = true;
                break;
            case 7:
                draft.IsIncomplete = true;
                draft.Headers.AddRange([("Connection", dice.Pick(["Upgrade", "close", "x", "keep-alive, Upgrade"])), ("Upgrade", dice.Pick(["websocket", "h2c", "x"]))]);
                break;
            case 8:
                draft.Head = dice.Pick(
                    ["\r\n\r\n", "GET\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/0.9\r\n\r\n", "GET / HTTP/3.0\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\u0016\u0003\u0001\u0002", "x"]);
                draft.IsIncomplete = true;
                break;
            case 9:
                draft.Head = $"OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n";
                break;
            case 10:
                draft.Head = $"{draft.Method} http://localhost{draft.PathText} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {draft.BodyBytes().Length}\r\n\r\n";
                break;
            default:
                draft.Head = $"{draft.Method} {draft.PathText} HTTP/1.0\r\nHost: localhost\r\nContent-Length: {draft.BodyBytes().Length}\r\n\r\n";
                break;
        }
    }
}
