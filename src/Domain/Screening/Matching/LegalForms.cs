using System.Collections.Frozen;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// The legal forms of organisations in their spellings, as sequences of folded words. A form is recognised wherever it stands in a name.
/// </summary>
internal static class LegalForms
{
    // One line for each class and region; the spellings are separated by commas.
    private static readonly (LegalFormClass Class, string Spellings)[] Catalogue =
    [
        (LegalFormClass.Limited, "ltd, limited, llc, limited liability company, limited liability co, limited liability, private limited, "
            + "private limited company, pvt ltd, pvt limited, private ltd, pte ltd, pte limited, pty ltd, pty limited, proprietary "
            + "limited, pty, pte, pvt, company limited, co ltd, co limited, coltd, company ltd, llc ltd, ltd co, ltd company, wll, "
            + "spc, with limited liability, fz llc, fzllc, fze llc, dmcc, fzco, fz co, fze, fz, lc, l l c, ltda me, unlimited "
            + "company, ulc"),
        (LegalFormClass.Limited, "gmbh, gesellschaft mit beschraenkter haftung, gesellschaft mit beschrankter haftung, gesellschaft mbh, "
            + "gesmbh, mbh, ges mbh, ug, ug haftungsbeschrankt, haftungsbeschraenkt, ggmbh"),
        (LegalFormClass.Limited, "sarl, societe a responsabilite limitee, s a r l, sarlu, eurl, sprl, srl, societa a responsabilita "
            + "limitata, societate cu raspundere limitata, societatea cu raspundere limitata, sociedad de responsabilidad limitada, "
            + "sociedad responsabilidad limitada, s de rl, s de rl de cv, sl, sociedad limitada, slu, sll, sociedad de "
            + "responsabilidad limitada de capital variable, srls, srl de cv, sociedade limitada, limitada, ltda, lda, cia ltda, "
            + "compania limitada, compania ltda, cltda, e u, eu unipersonal"),
        (LegalFormClass.Limited, "bv, besloten vennootschap, bvba, besloten vennootschap met beperkte aansprakelijkheid, aps, "
            + "anpartsselskab, as norge, oy, osakeyhtio, ou, osauhing, sia, sabiedriba ar ierobezotu atbildibu, uab, uzdaroji akcine "
            + "bendrove, mb, mazoji bendrija, sp zoo, spzoo, sp z oo, spolka z ograniczona odpowiedzialnoscia, sro, spol sro, "
            + "spolecnost s rucenim omezenym, spolocnost s rucenim obmedzenym, kft, korlatolt felelossegu tarsasag, doo, drustvo s "
            + "ogranicenom odgovornoscu, drustvo sa ogranicenom odgovornoscu, drustvo s ogranicenom odgovornoscu za, druzba z omejeno "
            + "odgovornostjo, dooel, shpk, eood, ood, druzhestvo s ogranichena otgovornost, epe, ike, ehf"),
        (LegalFormClass.Limited, "ooo, ooo kompaniya, obshchestvo s ogranichennoi otvetstvennostyu, obshchestvo s ogranichennoy "
            + "otvetstvennostyu, obschestvo s ogranichennoi otvetstvennostyu, obschestvo s ogranichennoy otvetstvennostyu, obshestvo "
            + "s ogranichennoi otvetstvennostyu, obshchestvo s ogranichennoj otvetstvennostju, obshchestvo s ogranichennoj "
            + "otvetstvennostyu, tov, tovarystvo z obmezhenoyu vidpovidalnistyu, tovaristvo z obmezhenoyu vidpovidalnistyu, tov z "
            + "obmezhenoyu vidpovidalnistyu, too, tovarishchestvo s ogranichennoi otvetstvennostyu, odo, mchj, xk, mmc, mehdud "
            + "mesuliyyetli cemiyyeti, shps"),
        (LegalFormClass.Limited, "ltd sti, limited sirketi, limited sti, sirketi, sti, ltd sirketi, tic ltd sti, yugen kaisha, godo kaisha, "
            + "yugen gaisha, yk, gk, yuhan hoesa, sdn bhd, sendirian berhad, sdn berhad, cong ty tnhh, tnhh, hathui, maodu muthafat, "
            + "bm, ba am, baam, masoulit mahdoud, ba masouliyat mahdoud, ba masouliyat mahdud, masouliyat mahdoud"),
        (LegalFormClass.Shares, "inc, incorporated, corp, corporation, corporate, plc, public limited company, public company, public "
            + "limited, public co ltd, pcl, jsc, joint stock company, joint stock co, open joint stock company, closed joint stock "
            + "company, public joint stock company, private joint stock company, ojsc, cjsc, pjsc, jsco, joint stock, psc, pjs, psjc, "
            + "ksc, kscc, qsc, qpsc, saog, saoc, bsc"),
        (LegalFormClass.Shares, "ag, aktiengesellschaft, sa, societe anonyme, sociedad anonima, sociedad anonima de capital variable, "
            + "sociedad anonima de cv, sa de cv, sa de capital variable, s a p i de cv, sapi de cv, sab de cv, sab, sociedad anonima "
            + "bursatil, sociedade anonima, spa, societa per azioni, sas, societe par actions simplifiee, sociedad por acciones "
            + "simplificada, sasu, saa, sac, sociedad anonima cerrada, sociedad anonima abierta, sau, saic, ca, compania anonima, c "
            + "a, srl de capital, sociedad en comandita por acciones, sca, se, societas europaea, sgps, spa in, de cv, de capital "
            + "variable, cv"),
        (LegalFormClass.Shares, "nv, naamloze vennootschap, ab, aktiebolag, publ, ab publ, as, a s, asa, aksjeselskap, allmennaksjeselskap, "
            + "aktieselskab, oyj, julkinen osakeyhtio, hf, akcine bendrove, aktsiaselts, akciju sabiedriba, sp akc, spolka akcyjna, "
            + "akciova spolecnost, akciova spolocnost, zrt, nyrt, rt, dd, dionicko drustvo, ad, akcionarsko drustvo, aktsionerno "
            + "druzhestvo, ead, ae, anonymi etairia, sha, shoqeri aksionare"),
        (LegalFormClass.Shares, "ao, oao, zao, pao, nao, aktsionernoe obshchestvo, aktsionernoye obshchestvo, aktsionernoe obschestvo, "
            + "aktsionernoye obschestvo, otkrytoe aktsionernoe obshchestvo, otkrytoye aktsionernoye obshchestvo, otkrytoe "
            + "aktsionernoe obschestvo, zakrytoe aktsionernoe obshchestvo, zakrytoye aktsionernoye obshchestvo, zakrytoe aktsionernoe "
            + "obschestvo, publichnoe aktsionernoe obshchestvo, publichnoye aktsionernoye obshchestvo, publichnoe aktsionernoe "
            + "obschestvo, nepublichnoe aktsionernoe obshchestvo, at, prat, pat, publichne aktsionerne tovarystvo, aktsionerne "
            + "tovarystvo, pryvatne aktsionerne tovarystvo, aoot, aozt, oajh, aj, asc"),
        (LegalFormClass.Shares, "anonim sirketi, anonim sirket, as turkiye, tas, kabushiki kaisha, kabushiki gaisha, kk, kaisha, chusik "
            + "hoesa, jusik hoesa, berhad, bhd, tbk, perseroan terbatas, pt, sherkat sahami, sahami am, sahami khas, sherkat sahami "
            + "khas, sherkat sahami am, gufen youxian gongsi, youxian gongsi, youxian zeren gongsi, congty co phan, cong ty co phan"),
        (LegalFormClass.Partnership, "lp, llp, lllp, limited partnership, limited liability partnership, general partnership, kg, "
            + "kommanditgesellschaft, ohg, offene handelsgesellschaft, gbr, gesellschaft burgerlichen rechts, snc, societe en nom "
            + "collectif, societa in nome collettivo, sas di, societe en commandite simple, scs, sociedad en comandita, s en c, sc, "
            + "societe civile, sci, vof, cv ba, hb, handelsbolag, kb, kommanditbolag, ky, kommandiittiyhtio, ks, is, spolka jawna, "
            + "spolka komandytowa, sp k, sp j, vos, ks bt, bt, tub, uu, usaldusuhing, kd, jtd, gmbh und co kg, gmbh and co kg, gmbh "
            + "and co, gmbh co kg, ag and co kg, ltd and co kg, and co kg"),
        (LegalFormClass.Cooperative, "eg, eingetragene genossenschaft, genossenschaft, cooperative, co operative, coop, cooperativa, "
            + "cooperativa ltda, sociedad cooperativa, scoop, scop, scarl, sccl, kooperativ, kooperatif, osuuskunta, andelslag, ek "
            + "for, spoldzielnia, druzstvo, zadruga, kooperativ ilova, proizvodstvennyi kooperativ"),
        (LegalFormClass.Foundation, "stiftung, foundation, fundacion, fundacao, fundacja, fondation, fondazione, stichting, stiftelse, "
            + "saatio, nadace, nadacia, alapitvany, waqf, vakfi, bonyad, fond, fonds, anstalt"),
        (LegalFormClass.Association, "ev, eingetragener verein, verein, association, asociacion, associacao, associazione, asbl, vzw, ry, "
            + "forening, stowarzyszenie, ong, ngo, ano, avtonomnaya nekommercheskaya organizatsiya, zapsana spolek, asociatia, "
            + "asociacion civil, ac"),
        (LegalFormClass.State, "fgup, gup, mup, federal state unitary enterprise, federalnoe gosudarstvennoe unitarnoe predpriyatie, "
            + "federal state unitary, state unitary enterprise, unitary enterprise, gosudarstvennoe unitarnoe predpriyatie, state "
            + "enterprise, state owned enterprise, up, rup, respublikanskoe unitarnoe predpriyatie, chup, gp, gosudarstvennoe "
            + "predpriyatie, dp, derzhavne pidpryiemstvo, epe estatal, ep, soe"),
        (LegalFormClass.Sole, "ip, individualnyi predprinimatel, individualnyy predprinimatel, est, establishment, sole proprietorship, ek, "
            + "eingetragener kaufmann, ei, eirl, empresa individual, unipersonal, fop, individual entrepreneur, sole trader, dba, "
            + "ent, enterprise individual"),
        (LegalFormClass.Any, "co, company, cie, compagnie, cia, compania, companhia, firma, kompaniya, kompania, kompani, gesellschaft, and "
            + "co, and company, y cia, y compania, et cie, und co, e cia, sherkat, sherkate, sharikat, sharika, ltee, hoesa, gongsi, "
            + "gaisha, kampani, sirket, spolka, drustvo, obshchestvo, obschestvo, societe, sociedad, sociedade, societa, societate, "
            + "tovarystvo, etairia"),
    ];

    private static readonly FrozenDictionary<string, LegalFormClass> Forms = Catalogue
        .SelectMany(line => line.Spellings.Split(", ").Select(spelling => (spelling, line.Class)))
        .DistinctBy(form => form.spelling)
        .ToFrozenDictionary(form => form.spelling, form => form.Class, StringComparer.Ordinal);

    private static readonly int LongestForm = Forms.Keys.Max(spelling => spelling.Count(letter => letter == ' ') + 1);

    /// <summary>The table as text.</summary>
    public static IEnumerable<string> Lines => Catalogue.Select(line => $"{line.Class}:{line.Spellings}");

    /// <summary>The number of spellings.</summary>
    public static int Count => Forms.Count;

    /// <summary>Returns the class of the longest form that begins at a word, and its number of words; 0 words if none begins there.</summary>
    public static (LegalFormClass Class, int Words) At(IReadOnlyList<string> words, int start)
    {
        for (var length = Math.Min(LongestForm, words.Count - start); length > 0; length--)
        {
            if (Forms.TryGetValue(string.Join(' ', words.Skip(start).Take(length)), out var form))
            {
                return (form, length);
            }
        }

        return (default, 0);
    }
}
