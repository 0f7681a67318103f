namespace Onboarding.Application.Screening.Runs;

/// <summary>
/// The hashes of facts about parties. They are keyed (HMAC-SHA256), because the facts have national codes: from a plain hash and the other facts,
/// which are readable in the database, a code can be found by trying all of them.
/// </summary>
public interface IFactsHashes
{
    /// <summary>Returns the hash of facts that <c>FactsHash.Write</c> wrote, 64 hexadecimal digits.</summary>
    string Of(string facts);
}
