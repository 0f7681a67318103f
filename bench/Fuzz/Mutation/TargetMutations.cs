using Onboarding.Fuzz.Requests;

namespace Onboarding.Fuzz.Mutation;

/// <summary>Mutations of method, path and query.</summary>
internal static class TargetMutations
{
    private static readonly string[] Methods =
        ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PURGE", "PROPFIND", "get", "Post", "QUERY", "LOCK", "X"];

    public static void ReplaceSegment(Draft draft, Dice dice)
    {
        if (draft.Path.Count > 0)
        {
            draft.Path[dice.Below(draft.Path.Count)] = Part(draft, dice);
        }
    }

    public static void ReplaceParameter(Draft draft, Dice dice)
    {
        var parts = draft.Operation.Template.Split('/');
        int[] places = [.. Enumerable.Range(0, draft.Path.Count).Where(i => i + 1 < parts.Length && parts[i + 1].StartsWith('{'))];
        if (places.Length > 0)
        {
            draft.Path[dice.Pick(places)] = Part(draft, dice);
        }
    }

    public static void ChangePath(Draft draft, Dice dice)
    {
        var at = dice.Below(draft.Path.Count + 1);
        switch (dice.Below(7))
        {
            case 0:
                draft.Path.Insert(at, Part(draft, dice));
                break;
            case 1:
                draft.Path.Insert(at, "");
                break;
            case 2 when at < draft.Path.Count:
                draft.Path.RemoveAt(at);
                break;
            case 3 when at < draft.Path.Count:
                draft.Path[at] = draft.Path[at].ToUpperInvariant();
                break;
            case 4 when at < draft.Path.Count:
                draft.Path[at] = string.Concat(draft.Path[at].Select(one => one < 128 && char.IsLetter(one) ? $"%{(int)one:x2}" : one.ToString()));
                break;
            case 5:
                draft.Path.AddRange(Enumerable.Repeat("a", dice.Pick([1, 50, 2_000])));
                break;
            default:
                draft.Path.Add("");
                break;
        }
    }

    public static void ChangeQuery(Draft draft, Dice dice)
    {
        switch (dice.Below(7))
        {
            case 0 when draft.Query.Count > 0:
                draft.Query.Add(dice.Pick(draft.Query));
                break;
            case 1 when draft.Query.Count > 0:
                draft.Query.RemoveAt(dice.Below(draft.Query.Count));
                break;
            case 2 when draft.Query.Count > 0:
                draft.Query.Add(dice.Pick(draft.Query).ToUpperInvariant());
                break;
            case 3:
                draft.Query.Add(Part(draft, dice));
                break;
            case 4:
                draft.Query.AddRange(Enumerable.Repeat("a=b", dice.Pick([5, 300, 1_100])));
                break;
            case 5:
                draft.Query.Add(dice.Pick(["=", "&&", "=x", "a==b", "a=b=c", "?a=b", "a", "limit", "after", "auditUser=", "auditUser=x", "auditUser=%00", "limit=1"]));
                break;
            default:
                draft.Query.Add($"{dice.Pick(["x", "id", "account", "limit", "after", "page", "include", "auditUser", "%00", "__proto__"])}={Part(draft, dice)}");
                break;
        }
    }

    public static void ChangeParameter(Draft draft, Dice dice)
    {
        var parameter = dice.Pick([.. draft.Operation.Parameters.Where(one => one.In == "query")]);
        draft.Query.RemoveAll(one => dice.Percent(90) && one.StartsWith(parameter.Name + "=", StringComparison.Ordinal));
        draft.Query.Add($"{parameter.Name}={(dice.Percent(15) ? Uri.EscapeDataString(HostileValues.Date(dice)) : Part(draft, dice))}");
    }

    public static void ChangeMethod(Draft draft, Dice dice)
    {
        draft.Method = dice.Percent(95) ? dice.Pick(Methods) : dice.Pick(["CONNECT", "PRI", "GE T", "G\u00c9T", "", "A".PadLeft(9_000, 'A')]);
        draft.IsBroken |= draft.Method is "CONNECT" or "PRI" or "GE T" or "G\u00c9T" or "" or { Length: > 100 };
    }

    // Raw bytes above ASCII are not HTTP.
    private static string Part(Draft draft, Dice dice)
    {
        if (dice.Percent(4))
        {
            draft.IsBroken = true;
            return dice.Pick(["\u00ff", "a b", "\0", "\t", "\u00c3\u00a9", "a#b"]);
        }

        var part = HostileValues.Part(dice);
        draft.IsBroken |= part.Length > 2_000 || part.Contains('%', StringComparison.Ordinal);
        return part;
    }
}
