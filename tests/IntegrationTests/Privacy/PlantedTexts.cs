using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Privacy;

/// <summary>Values that a test plants in requests, and their search in the files of the database and of the keys.</summary>
internal sealed class PlantedTexts(SqliteDatabase database, string mark, IReadOnlyCollection<string> fields)
{
    private readonly List<string> _all = [];

    /// <summary>All planted values.</summary>
    public IReadOnlyList<string> All => _all;

    /// <summary>Returns a new value.</summary>
    public string Value()
    {
        var value = mark + string.Concat(Guid.NewGuid().ToByteArray().Take(8).Select(one => (char)('a' + (one % 26))))
            + _all.Count.ToString("x", CultureInfo.InvariantCulture);
        _all.Add(value);
        return value;
    }

    /// <summary>Replaces the fields of a request by new values.</summary>
    public void Plant(JsonNode node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list.Where(item => item is not null))
            {
                Plant(item!);
            }
        }
        else if (node is JsonObject data)
        {
            foreach (var (name, value) in data.ToArray())
            {
                if (value is JsonValue && fields.Contains(name))
                {
                    data[name] = Value();
                }
                else if (value is JsonObject or JsonArray)
                {
                    Plant(value);
                }
            }
        }
    }

    /// <summary>Returns the values that a file contains, and the encodings in which a file contains the mark that all of them begin with.</summary>
    public async Task<IReadOnlyList<string>> Found()
    {
        // Values are in lower case, so that folded and stored forms are the same.
        var found = new List<string>();
        var copy = Directory.CreateTempSubdirectory("onboarding-planted-");

        // Another process copies the files: where a process closes a file, it loses all its locks on it, also those of SQLite.
        using (var copying = Process.Start("cp", ["-r", Path.GetDirectoryName(database.File)!, database.KeysFolder, copy.FullName]))
        {
            await copying.WaitForExitAsync();
        }

        foreach (var file in Directory.GetFiles(copy.FullName, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            found.AddRange(_all.Where(value => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(value)) >= 0));
            found.AddRange(Encoded().Where(text => bytes.AsSpan().IndexOf(text) >= 0).Select(text => $"{file}: {Encoding.ASCII.GetString(text)}"));
        }

        copy.Delete(recursive: true);
        return found;
    }

    private IEnumerable<byte[]> Encoded()
    {
        var bytes = Encoding.ASCII.GetBytes(mark);
        yield return bytes;
        yield return Encoding.ASCII.GetBytes(mark.ToUpperInvariant());
        yield return Encoding.Unicode.GetBytes(mark);
        yield return Encoding.ASCII.GetBytes(Convert.ToHexString(bytes));
        yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes));
        for (var offset = 0; offset < 3; offset++)
        {
            yield return Encoding.ASCII.GetBytes(Convert.ToBase64String([.. new byte[offset], .. bytes])[(offset == 0 ? 0 : 4)..^4]);
        }
    }
}
