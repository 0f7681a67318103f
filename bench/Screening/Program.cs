using System.Text.Json;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Infrastructure.Screening;

Console.InputEncoding = Console.OutputEncoding = new System.Text.UTF8Encoding(false);
var parser = new NameParser(new AsciiTransliterator());
if (args is ["e2e", var lists, var queries, ..])
{
    Onboarding.Screening.EndToEnd.Run(parser, lists, queries, args.Skip(3).ToArray());
    return;
}

if (args is ["speed", var files, var subjects])
{
    Onboarding.Screening.Speed.Run(parser, files, subjects);
    return;
}

if (args is ["exact", var all, var some, ..])
{
    int Number(int at, int otherwise) => args.Length > at ? int.Parse(args[at], System.Globalization.CultureInfo.InvariantCulture) : otherwise;
    Onboarding.Screening.Exact.Run(parser, all, some, Number(3, 60_000), Number(4, 1000), Number(5, 19));
    return;
}

// pairs: JSON lines {"id","a","b","entityType"} from standard input; JSON lines {"id","score"} to standard output.
while (Console.ReadLine() is { } line)
{
    using var json = JsonDocument.Parse(line);
    var (a, b) = (json.RootElement.GetProperty("a").GetString()!, json.RootElement.GetProperty("b").GetString()!);
    var type = json.RootElement.GetProperty("entityType").GetString() == "INDIVIDUAL" ? NameType.Person : NameType.Organisation;
    var explanation = Similarity.Best(parser.ParseAll(a, type), parser.ParseAll(b, type), MatchPolicy.Default);
    Console.WriteLine(JsonSerializer.Serialize(new { id = json.RootElement.GetProperty("id").GetString(), score = explanation.Score / 10000m }));
}
